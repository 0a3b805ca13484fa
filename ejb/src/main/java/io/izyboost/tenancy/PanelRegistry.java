package io.izyboost.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Finds panels by host, slug or id. Reads outside the caller's transaction and keeps an answer for five seconds, so a
 * suspension reaches every node within that time, and this node at once.
 */
@ApplicationScoped
public class PanelRegistry {
    /**
     * The oldest schema that this release can serve. A release that cannot do without a new migration names it here;
     * panels below it answer 503 until their turn has come.
     */
    public static final int OLDEST_SERVABLE = 8;

    private static final String SELECT = """
            select p.id, p.slug, p.name, p.schema_name, p.currency, p.locale, p.state, s.version, s.state = 'BROKEN' as broken,
                   p.parent_id, p.parent_user_id
            from platform.panels p join platform.panel_schemas s on s.panel_id = p.id
            """;

    @Resource(lookup = "java:jboss/datasources/izyboost-platform")
    DataSource platform;

    private final Cache<String, Optional<Panel>> bySlug = cache();
    private final Cache<String, Optional<Panel>> byDomain = cache();
    private final Cache<PanelId, Optional<Panel>> byId = cache();

    /**
     * The panel that answers on a host: the main panel on the base domain, a child on {@code <slug>.<base domain>},
     * or the owner of a verified custom domain. Names are looked up exactly; the port does not count.
     */
    public Optional<Panel> byHost(String hostAndPort) {
        String host = withoutPort(hostAndPort.toLowerCase(Locale.ROOT));
        String base = baseDomain();
        if (host.equals(base)) {
            return bySlug(Panel.MAIN);
        }
        if (host.endsWith("." + base)) {
            String slug = host.substring(0, host.length() - base.length() - 1);
            return slug.equals(Panel.MAIN) ? Optional.empty() : bySlug(slug);
        }
        return byDomain.get(
                host,
                name -> query(
                        "join platform.domains d on d.panel_id = p.id where d.host = ? and d.verified_at is not null",
                        name));
    }

    /** A panel that was not cancelled. */
    public Optional<Panel> bySlug(String slug) {
        return bySlug.get(slug, name -> query("where p.slug = ? and p.state <> 'cancelled'", name));
    }

    public Optional<Panel> find(PanelId id) {
        return byId.get(id, key -> query("where p.id = ?", key.value()));
    }

    public Panel get(PanelId id) {
        return find(id).orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND, id));
    }

    /** Whether this release can work on the panel's schema as it is now. */
    public static boolean isServable(Panel panel) {
        return panel.schemaVersion() >= OLDEST_SERVABLE;
    }

    /** Call after a panel's row has changed and that change has committed. */
    public void forget() {
        bySlug.invalidateAll();
        byDomain.invalidateAll();
        byId.invalidateAll();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PanelChanged changed) {
        forget();
    }

    /** The address of a panel's front page, without a slash at its end. */
    public String url(Panel panel) {
        return url(panel.slug());
    }

    /** The same, where only the slug is at hand. */
    public static String url(String slug) {
        String host = slug.equals(Panel.MAIN) ? baseDomain() : slug + "." + baseDomain();
        String port =
                Settings.optional("IZYBOOST_PUBLIC_PORT").map(p -> ":" + p).orElse("");
        return Settings.text("IZYBOOST_PUBLIC_SCHEME", "https") + "://" + host + port;
    }

    public static String baseDomain() {
        return Settings.required("IZYBOOST_BASE_DOMAIN").toLowerCase(Locale.ROOT);
    }

    private Optional<Panel> query(String where, Object key) {
        try (Connection connection = platform.getConnection();
                PreparedStatement statement = connection.prepareStatement(SELECT + where)) {
            statement.setObject(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(panel(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The panel registry cannot be read", e);
        }
    }

    private static Panel panel(ResultSet row) throws SQLException {
        Long parent = row.getObject("parent_id", Long.class);
        return new Panel(
                new PanelId(row.getLong("id")),
                row.getString("slug"),
                row.getString("name"),
                row.getString("schema_name"),
                row.getString("currency"),
                row.getString("locale"),
                PanelState.ofWire(row.getString("state")),
                row.getInt("version"),
                row.getBoolean("broken"),
                parent == null ? null : new PanelId(parent),
                row.getObject("parent_user_id", Long.class));
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > 0 && host.indexOf(']') < colon ? host.substring(0, colon) : host;
    }

    private static <K> Cache<K, Optional<Panel>> cache() {
        return Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(Duration.ofSeconds(5))
                .build();
    }
}
