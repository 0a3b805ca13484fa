package io.izyboost.tenancy.migration;

import io.izyboost.kernel.Settings;
import io.izyboost.tenancy.secret.OperatorKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
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
            "IZYBOOST_WORK_THREADS_PER_PANEL");

    private RequiredSettings() {}

    static void check(DataSource owner) {
        requireAll(owner);
        requireSecretKey();
        FROM_ONE.forEach(name -> requireWhole(name, 1));
        requireWhole("IZYBOOST_WORK_THREADS", 0); // 0: a node that leaves the queue to others
        if (!Settings.text("IZYBOOST_MAIL_TLS", "none").matches("none|starttls|tls")) {
            throw stop("Setting IZYBOOST_MAIL_TLS must be none, starttls or tls.");
        }
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
