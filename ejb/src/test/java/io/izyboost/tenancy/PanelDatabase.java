package io.izyboost.tenancy;

import io.izyboost.tenancy.migration.TestDatabase;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import org.jspecify.annotations.Nullable;

/** One panel's tables on a real PostgreSQL, read by {@link PanelSql} without a server; keeps the plan of each statement. */
public final class PanelDatabase implements AutoCloseable {
    private static final String SCHEMA = "p_1";

    private final TestDatabase database;
    private final Connection connection;
    private final List<String> plans = new ArrayList<>();

    private PanelDatabase(TestDatabase database) throws SQLException {
        this.database = database;
        connection = database.owner.getConnection();
        connection.setSchema(SCHEMA);
    }

    public static PanelDatabase start() throws IOException, SQLException {
        TestDatabase database = TestDatabase.start();
        Flyway.configure()
                .dataSource(database.owner)
                .schemas(SCHEMA)
                .locations("classpath:db/panel")
                .load()
                .migrate();
        return new PanelDatabase(database);
    }

    public PanelSql sql() {
        Session session =
                stub(Session.class, (proxy, method, given) -> ((ReturningWork<?>) given[0]).execute(connection));
        PanelSql sql = new PanelSql() {
            @Override
            public <T> List<T> list(String text, Row<T> reader, @Nullable Object... arguments) {
                plans.add(String.join("\n", super.list("explain " + text, row -> row.getString(1), arguments)));
                return super.list(text, reader, arguments);
            }
        };
        sql.em = stub(EntityManager.class, (proxy, method, given) -> session);
        return sql;
    }

    /** Another session, in the same panel. */
    public Connection another() throws SQLException {
        Connection other = database.owner.getConnection();
        other.setSchema(SCHEMA);
        return other;
    }

    public void run(String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    /** How the database went about the statements since the last call. */
    public List<String> plans() {
        List<String> all = List.copyOf(plans);
        plans.clear();
        return all;
    }

    private static <T> T stub(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        database.close();
    }
}
