package io.izyboost.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** The least that the database takes for the same rows: COPY into a temporary table, then one upsert and a commit. */
final class CatalogFloor {
    private static final String UPSERT = """
            insert into services (category_id, name, type, provider_id, provider_service, provider_rate, cost,
                margin_percent, rate, min, max, created_at, updated_at)
            select (select min(id) from categories), name, type, provider_id, provider_service, provider_rate, cost,
                margin_percent, rate + 1, min, max, now(), now() from bench_services
            on conflict (provider_id, provider_service) do update set rate = excluded.rate, cost = excluded.cost,
                name = excluded.name, min = excluded.min, max = excluded.max, updated_at = excluded.updated_at
            """;

    private CatalogFloor() {}

    static double millis(DataSource owner, String slug, int runs) throws SQLException {
        double best = Double.MAX_VALUE;
        try (Connection connection = owner.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("set search_path = " + schema(sql, slug) + ", pg_temp");
            String rows = rows(connection);
            connection.commit();
            for (int run = 0; run < runs; run++) {
                long start = System.nanoTime();
                upsert(connection, sql, rows);
                connection.commit();
                best = Math.min(best, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start) / 1000d);
            }
        } catch (IOException e) {
            throw new SQLException(e);
        }
        return best;
    }

    private static void upsert(Connection connection, Statement sql, String rows) throws SQLException, IOException {
        sql.execute("create temp table bench_services (like services) on commit drop");
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy bench_services from stdin", new StringReader(rows));
        sql.executeUpdate(UPSERT);
    }

    private static String rows(Connection connection) throws SQLException, IOException {
        java.io.StringWriter rows = new java.io.StringWriter();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy services to stdout", rows);
        return rows.toString();
    }

    private static String schema(Statement sql, String slug) throws SQLException {
        try (ResultSet row = sql.executeQuery("select schema_name from platform.panels where slug = '" + slug + "'")) {
            row.next();
            return row.getString(1);
        }
    }
}
