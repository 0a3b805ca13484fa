package io.izyboost.ordering;

import io.izyboost.tenancy.retention.Retention;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;

/** The rows of {@code api_logs}. */
@Stateless
public class ApiCalls {
    private static final String INSERT = """
            insert into api_logs (user_id, at, action, request, response, status, millis, address)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @PersistenceContext(unitName = "panel")
    EntityManager panel;

    @Inject
    Retention retention;

    public void write(List<ApiCall> calls) {
        panel.unwrap(Session.class).doWork(connection -> insert(connection, calls));
        retention.expect();
    }

    private static void insert(Connection connection, List<ApiCall> calls) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (ApiCall call : calls) {
                insert.setObject(1, call.user() == null ? null : call.user().value());
                insert.setObject(2, call.at().atOffset(ZoneOffset.UTC));
                insert.setString(3, call.action());
                insert.setString(4, call.request());
                insert.setString(5, call.response());
                insert.setInt(6, call.status());
                insert.setInt(7, call.millis());
                insert.setString(8, call.address());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
