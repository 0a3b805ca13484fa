package io.izyboost.tenancy.migration;

import io.izyboost.kernel.Network;
import io.izyboost.kernel.Settings;
import io.izyboost.tenancy.secret.OperatorKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Stops the start with one line that names every setting that is missing, or the first that cannot be. */
final class RequiredSettings {
    private static final Logger LOG = Logger.getLogger(RequiredSettings.class.getName());
    private static final List<String> ALWAYS = List.of(
            "PGUSER", "PGPASSWORD", "IZYBOOST_DB_OWNER_PASSWORD", "IZYBOOST_BASE_DOMAIN", "IZYBOOST_SECRET_KEY");
    private static final List<String> FIRST_START =
            List.of("IZYBOOST_SUPER_ADMIN_EMAIL", "IZYBOOST_SUPER_ADMIN_PASSWORD");

    private static final List<String> FROM_ONE = List.of(
            "IZYBOOST_PROVIDER_CONNECT_SECONDS",
            "IZYBOOST_PROVIDER_READ_SECONDS",
            "IZYBOOST_PROVIDER_TOTAL_SECONDS",
            "IZYBOOST_FLEET_LOCK_SECONDS",
            "IZYBOOST_ATTEMPT_SECONDS",
            "IZYBOOST_MAIL_PORT",
            "IZYBOOST_STATEMENT_SECONDS",
            "IZYBOOST_WAITED_CALLS",
            "IZYBOOST_WAITED_CALLS_PER_PANEL",
            "IZYBOOST_WAITED_CALLS_PER_HOST",
            "IZYBOOST_SIGN_UPS_PER_HOUR",
            "IZYBOOST_PASSWORDS_PER_MINUTE",
            "IZYBOOST_WORK_THREADS_PER_PANEL");

    static final List<String> SSL_MODES = List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");
    private static final Pattern HOST_NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)*[a-z0-9]*[a-z]([a-z0-9-]*[a-z0-9])?");

    private RequiredSettings() {}

    static void check(DataSource owner) {
        requireAll(owner);
        requireSecretKey();
        FROM_ONE.forEach(name -> requireWhole(name, 1));
        requireWhole("IZYBOOST_WORK_THREADS", 0); // 0: a node that leaves the queue to others
        requireHostName("IZYBOOST_BASE_DOMAIN", Settings.text("IZYBOOST_BASE_DOMAIN", ""));
        String scheme = Settings.text("IZYBOOST_PUBLIC_SCHEME", "https");
        requireOneOf("IZYBOOST_PUBLIC_SCHEME", scheme, List.of("http", "https"));
        requireNetworks("IZYBOOST_TRUSTED_PROXIES", Settings.text("IZYBOOST_TRUSTED_PROXIES", ""));
        if (scheme.equals("https") && !Settings.flag("IZYBOOST_BEHIND_PROXY", false)) {
            LOG.warning("IZYBOOST_PUBLIC_SCHEME is https and IZYBOOST_BEHIND_PROXY is not true: to limits on log-in and"
                    + " bad keys, all that comes through a proxy is one address.");
        }
        requireOneOf("PGSSLMODE", Settings.text("PGSSLMODE", "prefer"), SSL_MODES);
        requireOneOf(
                "IZYBOOST_MAIL_TLS", Settings.text("IZYBOOST_MAIL_TLS", "none"), List.of("none", "starttls", "tls"));
        // a call begins within the first quarter of the attempt
        if (Settings.number("IZYBOOST_ATTEMPT_SECONDS", 80) * 3
                < Settings.number("IZYBOOST_PROVIDER_TOTAL_SECONDS", 60) * 4) {
            throw stop("Setting IZYBOOST_ATTEMPT_SECONDS must be at least 4/3 of IZYBOOST_PROVIDER_TOTAL_SECONDS:"
                    + " an order whose call may still be answered is not yet lost.");
        }
        requireCanary(owner, Settings.text("IZYBOOST_FLEET_CANARY", ""));
    }

    /** A canary that was misspelt would be none, and nobody would notice before the release that needs it. */
    static void requireCanary(DataSource owner, String slug) {
        if (slug.isEmpty() || isFirstStart(owner)) {
            return;
        }
        try {
            if (Transactions.run(owner, connection -> FleetLedger.canary(connection, slug)) == 0) {
                throw stop(
                        "Setting IZYBOOST_FLEET_CANARY must be the slug of a panel; there is none \"" + slug + "\".");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The panels cannot be read: " + e.getMessage(), e);
        }
    }

    private static void requireSecretKey() {
        try {
            OperatorKey.fromSettings();
        } catch (IllegalStateException e) {
            throw stop(e.getMessage());
        }
    }

    /** With a scheme, a port or a path it would start, and serve nobody. */
    static void requireHostName(String name, String value) {
        if (!HOST_NAME.matcher(value.toLowerCase(Locale.ROOT)).matches()) {
            throw stop("Setting " + name + " must be a bare host name without scheme, port or path, and not \"" + value
                    + "\".");
        }
    }

    static void requireNetworks(String name, String value) {
        try {
            Arrays.stream(value.split(","))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .forEach(Network::of);
        } catch (IllegalArgumentException e) {
            throw stop("Setting " + name + " must be IP addresses or networks, 10.0.0.0/8 for example, with commas, and"
                    + " not \"" + e.getMessage() + "\".");
        }
    }

    static void requireOneOf(String name, String value, List<String> words) {
        if (!words.contains(value)) {
            String last = words.get(words.size() - 1);
            throw stop("Setting " + name + " must be " + String.join(", ", words.subList(0, words.size() - 1)) + " or "
                    + last + ".");
        }
    }

    private static void requireWhole(String name, int least) {
        String value = Settings.text(name, "1");
        if (!value.matches("[0-9]{1,7}") || Integer.parseInt(value) < least) {
            throw stop("Setting " + name + " must be a whole number from " + least + ", and not \"" + value + "\".");
        }
    }

    private static void requireAll(DataSource owner) {
        List<String> missing = new ArrayList<>(missing(ALWAYS));
        List<String> missingAtFirst = missing(FIRST_START);
        if (!missingAtFirst.isEmpty() && (!missing.isEmpty() || isFirstStart(owner))) {
            missing.addAll(missingAtFirst);
        }
        if (Settings.optional("IZYBOOST_MAIL_HOST").isPresent()) {
            missing.addAll(missing(List.of("IZYBOOST_MAIL_FROM")));
        }
        if (!missing.isEmpty()) {
            throw stop("Settings are missing: " + String.join(", ", missing)
                    + ". Set these environment variables and start again.");
        }
    }

    private static IllegalStateException stop(String line) {
        LOG.severe(line);
        return new IllegalStateException(line);
    }

    private static List<String> missing(List<String> names) {
        return names.stream().filter(name -> Settings.optional(name).isEmpty()).toList();
    }

    /** Until the main panel stands, its owner's account has to be given. */
    private static boolean isFirstStart(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            return !found(statement, "select to_regclass('platform.panels') is not null")
                    || !found(
                            statement,
                            "select exists (select 1 from platform.panels where slug = 'main' and state <> 'pending')");
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached as its owner: " + e.getMessage(), e);
        }
    }

    private static boolean found(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
