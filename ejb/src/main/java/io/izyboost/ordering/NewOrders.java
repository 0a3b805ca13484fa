package io.izyboost.ordering;

import io.izyboost.catalog.SellableService;
import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.UserId;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderKind;
import io.izyboost.provider.ReportedStatus;
import io.izyboost.tenancy.PanelSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stores a new order: its row, the first lines of its timeline and, where one was given, its idempotency key, in one
 * statement, since every order in the house passes here.
 */
@ApplicationScoped
class NewOrders {
    /** Before the names of keys that are a child panel and its order. */
    static final String CHILD = "child/";

    private static final Duration KEY_LIFE = Duration.ofHours(24);
    /** A child panel's key is the child's order itself, so it is never free again. */
    private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final String KEYED = """
            with k as (
                insert into idempotency_keys (user_id, name, body_hash, order_id, created_at)
                values (?, ?, ?, nextval('orders_id_seq'), ?)
                on conflict (user_id, name) do update
                set body_hash = excluded.body_hash, order_id = excluded.order_id, created_at = excluded.created_at
                where idempotency_keys.created_at < ?
                returning order_id as id),
            """;

    private static final String UNKEYED = "with k as (select nextval('orders_id_seq') as id), ";
    private static final String INSERT = """
            o as (
                insert into orders (id, user_id, service_id, provider_id, provider_service, repeat_safe, type, link, quantity, params,
                                    rate, charge, cost, currency, dispatch, status, remains, source, created_at, updated_at)
                select k.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, n.at, n.at
                from k, (select cast(? as timestamptz) as at) n
                returning id, created_at),
            v as (
                insert into order_events (order_id, at, kind, detail, actor)
                select o.id, o.created_at, e.kind, e.detail, ?
                from o, (values ('PLACED', ?), ('CHARGED', ?)) as e (kind, detail))
            select id from o
            """;

    @Inject
    PanelSql sql;

    @Inject
    AppClock clock;

    /** What makes a repeat recognisable. */
    record Key(String name, byte[] bodyHash) {}

    /** Empty: the key is taken by an earlier order. Waits for one that is being placed with it right now. */
    Optional<OrderId> add(UserId user, OrderTerms terms, Source source, @Nullable Key key) {
        Instant now = clock.instant();
        List<@Nullable Object> arguments = new ArrayList<>();
        if (key != null) {
            Instant keyAt = source == Source.CHILD ? FOR_EVER : now;
            arguments.addAll(List.of(user.value(), key.name(), key.bodyHash(), keyAt, keysFrom()));
        }
        SellableService service = terms.service();
        ProviderAccountId provider = service.provider();
        arguments.add(user.value());
        arguments.add(service.id().value());
        arguments.add(provider == null ? null : provider.value());
        arguments.add(service.providerService());
        arguments.add(service.providerKind() == ProviderKind.PARENT);
        arguments.add(service.type().wire());
        arguments.add(terms.link());
        arguments.add(terms.quantity());
        arguments.add(Params.write(terms.params()));
        arguments.add(service.rate());
        arguments.add(terms.charge().amount());
        arguments.add(terms.cost().amount());
        arguments.add(terms.charge().currencyCode());
        arguments.add(firstDispatch(service).name());
        arguments.add(ReportedStatus.PENDING.wire());
        arguments.add(terms.quantity());
        arguments.add(source.name());
        arguments.add(now);
        arguments.add(Actor.present());
        arguments.add(Params.write(Map.of("source", source.name())));
        arguments.add(Params.write(Map.of("amount", terms.charge().plain())));
        String statement = (key == null ? UNKEYED : KEYED) + INSERT;
        return sql.first(statement, row -> new OrderId(row.getLong(1)), arguments.toArray());
    }

    /**
     * The order that stands under a child panel's key. Keys for the API are rotated, blocked and exchanged while an
     * order is on its way, so whose it came with does not matter. Waits for one that is being placed right now.
     */
    Optional<OrderId> ofChild(String key) {
        String name = CHILD + key;
        sql.first("select pg_advisory_xact_lock(hashtextextended(? || ' ' || current_schema(), 0))", row -> true, name);
        return sql.first(
                "select order_id from idempotency_keys where name = ? and name like 'child/%'",
                row -> new OrderId(row.getLong("order_id")), name);
    }

    /** To be asked, like {@link #withdraw}, after {@link #ofChild}, whose lock keeps the two from crossing. */
    boolean isWithdrawn(String key) {
        return sql.first("select 1 from withdrawn_orders where name = ?", row -> true, CHILD + key)
                .isPresent();
    }

    void withdraw(String key) {
        sql.update(
                "insert into withdrawn_orders (name, created_at) values (?, ?) on conflict do nothing",
                CHILD + key,
                clock.instant());
    }

    /** Keys from then on still count. */
    Instant keysFrom() {
        return clock.instant().minus(KEY_LIFE);
    }

    static Dispatch firstDispatch(SellableService service) {
        return service.provider() == null || service.providerKind() == ProviderKind.MANUAL
                ? Dispatch.MANUAL
                : Dispatch.QUEUED;
    }
}
