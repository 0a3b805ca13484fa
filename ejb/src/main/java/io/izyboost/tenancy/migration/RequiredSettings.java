package io.izyboost.tenancy.migration;

import io.izyboost.kernel.Settings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Stops the start with one line that names every setting that is missing. */
final class RequiredSettings {
    private static final Logger LOG = Logger.getLogger(RequiredSettings.class.getName());
    private static final List<String> ALWAYS = List.of(
            "PGUSER", "PGPASSWORD", "IZYBOOST_DB_OWNER_PASSWORD", "IZYBOOST_BASE_DOMAIN", "IZYBOOST_SECRET_KEY");
    private static final List<String> FIRST_START =
            List.of("IZYBOOST_SUPER_ADMIN_EMAIL", "IZYBOOST_SUPER_ADMIN_PASSWORD");

    private RequiredSettings() {}

    static void check(DataSource owner) {
        List<String> missing = new ArrayList<>(missing(ALWAYS));
        List<String> missingAtFirst = missing(FIRST_START);
        if (!missingAtFirst.isEmpty() && (!missing.isEmpty() || isFirstStart(owner))) {
            missing.addAll(missingAtFirst);
        }
        if (!missing.isEmpty()) {
            String line = "Settings are missing: " + String.join(", ", missing)
                    + ". Set these environment variables and start again.";
            LOG.severe(line);
            throw new IllegalStateException(line);
        }
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
