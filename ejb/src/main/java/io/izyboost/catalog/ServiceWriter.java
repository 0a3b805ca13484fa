package io.izyboost.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads and writes the services of one provider account in sets, on the panel's connection. */
final class ServiceWriter {
    private static final String STORED =
            "select s.*, s.gone_at is not null as gone from services s where provider_id = ?";

    private static final Unnest<NewService> CATEGORIES = new Unnest<NewService>()
            .with("name", "text", service -> service.offered().category())
            .with("position", "integer", service -> service.offered().position());

    /** In the order of their names, so that two imports that make the same ones do not wait for each other in a ring. */
    private static final String INSERT_CATEGORIES = """
            insert into categories (name, position, created_at)
            select y.name, y.base + row_number() over (order by y.position), n.at from (
                select x.name, min(x.position) as position, (select coalesce(max(position), 0) from categories) as base
                from SOURCE group by x.name) y cross join (select cast(? as timestamptz) as at) n
            order by y.name
            on conflict (name) do nothing
            """.replace("SOURCE", CATEGORIES.source());

    private static final Unnest<NewService> FRESH = new Unnest<NewService>()
            .with("position", "integer", service -> service.offered().position())
            .with("category", "text", service -> service.offered().category())
            .with("name", "text", service -> service.offered().name())
            .with("type", "text", service -> service.offered().type().wire())
            .with("service", "text", service -> service.offered().service())
            .with("provider_rate", "numeric", service -> service.offered().providerRate())
            .with("cost", "numeric", service -> service.offered().cost())
            .with("margin", "numeric", service -> service.price().marginPercent())
            .with("step", "numeric", service -> service.price().roundTo())
            .with("rate", "numeric", service -> service.price().rate())
            .with("min", "bigint", service -> service.offered().min())
            .with("max", "bigint", service -> service.offered().max())
            .with("refill", "boolean", service -> service.offered().refill())
            .with("cancel", "boolean", service -> service.offered().cancel())
            .with("dripfeed", "boolean", service -> service.offered().dripfeed());
    private static final String INSERT = """
            insert into services (provider_id, category_id, position, name, provider_name, type, provider_service,
                provider_rate, cost, margin_percent, round_to, rate, min, provider_min, max, provider_max, refill, cancel,
                dripfeed, created_at, updated_at)
            select p.id, c.id, x.position, x.name, x.name, x.type, x.service, x.provider_rate, x.cost, x.margin, x.step, x.rate,
                x.min, x.min, x.max, x.max, x.refill, x.cancel, x.dripfeed, p.at, p.at
            from SOURCE join categories c on c.name = x.category
                cross join (select cast(? as bigint) as id, cast(? as timestamptz) as at) p
            order by x.position
            on conflict (provider_id, provider_service) do nothing
            """.replace("SOURCE", FRESH.source());

    private static final Unnest<StoredService> KNOWN = new Unnest<StoredService>()
            .with("id", "bigint", service -> service.id)
            .with("version", "integer", service -> service.version)
            .with("name", "text", service -> service.name)
            .with("provider_name", "text", service -> service.providerName)
            .with("type", "text", service -> service.type)
            .with("provider_rate", "numeric", service -> service.providerRate)
            .with("cost", "numeric", service -> service.cost)
            .with("margin", "numeric", service -> service.marginPercent)
            .with("step", "numeric", service -> service.roundTo)
            .with("rate", "numeric", service -> service.rate)
            .with("min", "bigint", service -> service.min)
            .with("max", "bigint", service -> service.max)
            .with("provider_min", "bigint", service -> service.providerMin)
            .with("provider_max", "bigint", service -> service.providerMax)
            .with("refill", "boolean", service -> service.refill)
            .with("cancel", "boolean", service -> service.cancel)
            .with("dripfeed", "boolean", service -> service.dripfeed)
            .with("gone", "boolean", service -> service.gone);
    private static final String UPDATE = """
            update services s set name = x.name, provider_name = x.provider_name, type = x.type,
                provider_rate = x.provider_rate, cost = x.cost, margin_percent = x.margin, round_to = x.step, rate = x.rate,
                min = x.min, max = x.max, provider_min = x.provider_min, provider_max = x.provider_max, refill = x.refill,
                cancel = x.cancel, dripfeed = x.dripfeed, gone_at = case when x.gone then coalesce(s.gone_at, n.at) end,
                updated_at = n.at, version = s.version + 1
            from SOURCE cross join (select cast(? as timestamptz) as at) n
            where s.id = x.id and s.version = x.version returning s.id
            """.replace("SOURCE", KNOWN.source());

    private static final Unnest<StoredService.Noted> LOG = new Unnest<StoredService.Noted>()
            .with("service", "bigint", StoredService.Noted::service)
            .with("field", "text", StoredService.Noted::field)
            .with("before", "text", StoredService.Noted::before)
            .with("after", "text", StoredService.Noted::after);
    private static final String INSERT_LOG = """
            insert into service_changes (service_id, at, field, old_value, new_value, cause)
            select x.service, n.at, x.field, x.before, x.after, n.cause
            from SOURCE cross join (select cast(? as timestamptz) as at, cast(? as text) as cause) n
            """.replace("SOURCE", LOG.source());

    private final Connection connection;
    private final long account;
    private final OffsetDateTime now;

    ServiceWriter(Connection connection, long account, Instant now) {
        this.connection = connection;
        this.account = account;
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    /** What the panel has from this account, by the provider's id. */
    Map<String, StoredService> stored() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(STORED)) {
            select.setLong(1, account);
            select.setFetchSize(2000);
            try (ResultSet rows = select.executeQuery()) {
                Map<String, StoredService> stored = new LinkedHashMap<>();
                while (rows.next()) {
                    StoredService service = new StoredService(rows);
                    stored.put(service.providerService, service);
                }
                return stored;
            }
        }
    }

    /** Those of all that is about to come; to be made in one step. */
    void makeCategories(List<NewService> fresh) throws SQLException {
        if (!fresh.isEmpty()) {
            CATEGORIES.run(connection, INSERT_CATEGORIES, fresh, now);
        }
    }

    /** Into categories that stand; returns how many services were new. */
    int insert(List<NewService> fresh) throws SQLException {
        if (fresh.isEmpty()) {
            return 0;
        }
        return FRESH.run(connection, INSERT, fresh, account, now);
    }

    /** Returns how many were written: fewer than given if somebody changed one meanwhile. */
    int update(List<StoredService> changed, String cause) throws SQLException {
        return write(changed, cause).size();
    }

    /** The same, and which. */
    Set<Long> write(List<StoredService> changed, String cause) throws SQLException {
        if (changed.isEmpty()) {
            return Set.of();
        }
        Set<Long> written = KNOWN.returning(connection, UPDATE, changed, now);
        List<StoredService.Noted> notes = changed.stream()
                .filter(service -> written.contains(service.id))
                .flatMap(service -> service.noted().stream())
                .toList();
        if (!notes.isEmpty()) {
            LOG.run(connection, INSERT_LOG, notes, now, cause);
        }
        return written;
    }
}
