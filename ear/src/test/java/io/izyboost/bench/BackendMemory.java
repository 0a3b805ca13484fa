package io.izyboost.bench;

import io.izyboost.harness.IzyBoostServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/** What the database's backends of the application hold for themselves, shared buffers left out. */
final class BackendMemory {
    private static final String PIDS =
            "select pid from pg_stat_activity where application_name in ('izyboost', 'izyboost-platform', 'izyboost-batch')";
    private static final Path PROCESSES = Path.of("/proc");
    private static final double KILOBYTES_A_MEGABYTE = 1024;

    private BackendMemory() {}

    /** Not a number where the machine does not tell. */
    static double megabytes(IzyBoostServer server) throws SQLException {
        if (!Files.exists(PROCESSES)) {
            return Double.NaN;
        }
        double kilobytes = 0;
        try (Connection connection = server.ownerDatabase().getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(PIDS)) {
            while (row.next()) {
                kilobytes += anonymous(row.getInt(1));
            }
        }
        return kilobytes / KILOBYTES_A_MEGABYTE;
    }

    /** A backend that was retired since it was listed holds nothing any more. */
    private static double anonymous(int pid) {
        try {
            return Files.readAllLines(PROCESSES.resolve(Path.of(Integer.toString(pid), "status"))).stream()
                    .filter(line -> line.startsWith("RssAnon:"))
                    .map(line -> Arrays.asList(line.split("\\s+")).get(1))
                    .mapToDouble(Double::parseDouble)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
