package io.izyboost.bench;

import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A panel with one service at one provider, written straight into its schema, and customers with funds. */
final class BenchPanel {
    /** Far from the numbers that the panel gives by itself. */
    static final long SERVICE = 900_001;

    private static final String[] CATALOG = {
        "insert into categories (id, name, created_at) values (900001, 'Bench', now())", """
        insert into api_providers (id, name, kind, url, currency, created_at)
        values (900001, 'Bench', 'API_V2', 'http://127.0.0.1:9/api/v2', 'USD', now())
        """, """
        insert into services (id, category_id, name, type, provider_id, provider_service, cost, rate, min, max, created_at, updated_at)
        values (900001, 900001, 'Followers', 'Default', 900001, '1', 0.7, 0.9, 10, 1000000, now(), now())
        """
    };

    private final TestPanel panel;
    private final long id;
    private final List<TestCustomer> customers = new ArrayList<>();

    private BenchPanel(TestPanel panel, long id) {
        this.panel = panel;
        this.id = id;
    }

    static BenchPanel open(IzyBoostServer server, int customers) throws SQLException {
        TestPanel panel = server.aPanel();
        BenchPanel opened = new BenchPanel(panel, id(server, panel.slug()));
        try (Connection connection = server.ownerDatabase().getConnection()) {
            opened.enter(connection);
            for (String statement : CATALOG) {
                connection.createStatement().execute(statement);
            }
        }
        for (int i = 0; i < customers; i++) {
            opened.customers.add(panel.aCustomer("100000000"));
        }
        return opened;
    }

    void enter(Connection connection) throws SQLException {
        connection.createStatement().execute("set search_path to " + schema());
    }

    String schema() {
        return "p_" + id;
    }

    long id() {
        return id;
    }

    TestPanel panel() {
        return panel;
    }

    String host() {
        return panel.host();
    }

    List<TestCustomer> customers() {
        return customers;
    }

    private static long id(IzyBoostServer server, String slug) throws SQLException {
        try (Connection connection = server.ownerDatabase().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select id from platform.panels where slug = ?")) {
            select.setString(1, slug);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
