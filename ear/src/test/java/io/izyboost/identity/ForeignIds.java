package io.izyboost.identity;

import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import io.izyboost.tenancy.retention.Retention;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;

/**
 * A panel with one of everything that an id can name. Its numbers start high, so that none of them names anything in
 * another panel of the test; nothing in it moves by itself.
 *
 * @param ids by the collection that they belong to, as it is called in an address
 */
record ForeignIds(IzyBoostServer server, TestPanel panel, TestCustomer customer, Map<String, Long> ids) {
    private static final String MANAGE = "/manage/api/v1/";

    static ForeignIds make(IzyBoostServer server) throws SQLException {
        TestPanel panel = server.aPanel();
        ForeignIds made = new ForeignIds(server, panel, null, new TreeMap<>()).numberedHigh();
        TestCustomer customer = panel.aCustomer("100");
        long provider = panel.aProvider();
        made.ids.put("customers", customer.id());
        made.ids.put("providers", provider);
        made.ids.put(
                "categories",
                made.add(
                        "categories",
                        Json.createObjectBuilder().add("name", "Theirs").build()));
        made.ids.put("services", made.add("services", made.handmade()));
        made.ids.put("orders", order(customer, made.id("services")));
        long job = panel.staff()
                .post(MANAGE + "providers/" + provider + "/sync", JsonObject.EMPTY_JSON_OBJECT)
                .expect(202)
                .number("jobId");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        panel.staff().get(MANAGE + "jobs/" + job).text("status").equals("COMPLETED"));
        made.ids.put("jobs", job);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(made::isAtRest);
        return new ForeignIds(server, panel, customer, made.ids);
    }

    long id(String collection) {
        Long id = ids.get(collection);
        if (id == null) {
            throw new AssertionError("No id of another panel to try in " + collection);
        }
        return id;
    }

    /** {@code {id}} after a collection becomes an id of this panel's, {@code {slug}} its slug. */
    String fillIn(String path) {
        String[] parts = path.split("/");
        for (int part = 0; part < parts.length; part++) {
            switch (parts[part]) {
                case "{id}" -> parts[part] = Long.toString(id(parts[part - 1]));
                case "{slug}" -> parts[part] = panel.slug();
                default -> {
                    if (parts[part].startsWith("{")) {
                        throw new AssertionError("No value for " + parts[part] + " of " + path);
                    }
                }
            }
        }
        return String.join("/", parts);
    }

    String fillInBody(String text) {
        String filled = text;
        for (Map.Entry<String, Long> id : ids.entrySet()) {
            filled = filled.replace("$" + id.getKey(), id.getValue().toString());
        }
        return filled;
    }

    /**
     * Every row of every table of the panel, and of the platform what concerns it, as one text for each table. Not the logs
     * of calls, which are written a moment after the call.
     */
    Map<String, String> contents() throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        try (Connection connection = server.ownerDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            for (String table : list(
                    sql,
                    "select tablename from pg_tables where schemaname = '" + schema(sql)
                            + "' and tablename not in ('api_logs', 'provider_logs')")) {
                contents.put(table, digest(sql, schema(sql) + "." + table, "true"));
            }
            String id = schema(sql).substring(2);
            contents.put("platform.panels", digest(sql, "platform.panels", "id = " + id));
            contents.put("platform.jobs", digest(sql, "platform.jobs", "panel_id = " + id));
            // but for the pruning of logs, which the panel's own earlier calls bring a moment later
            String work = "panel_id = " + id + " and kind <> '" + Retention.KIND + "'";
            contents.put("platform.work", digest(sql, "platform.work", work));
        }
        return contents;
    }

    /** What is due has been done: from here on nothing moves but by somebody's call. */
    private boolean isAtRest() throws SQLException {
        try (Connection connection = server.ownerDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            return list(
                            sql,
                            "select kind from platform.work where panel_id = "
                                    + schema(sql).substring(2) + " and (due_at <= now() or claim is not null)")
                    .isEmpty();
        }
    }

    private static String digest(Statement sql, String table, String condition) throws SQLException {
        return list(
                        sql,
                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                + table + " t where " + condition)
                .get(0);
    }

    private ForeignIds numberedHigh() throws SQLException {
        try (Connection connection = server.ownerDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            String schema = schema(sql);
            for (String sequence :
                    list(sql, "select sequencename from pg_sequences where schemaname = '" + schema + "'")) {
                sql.execute("alter sequence " + schema + "." + sequence + " restart with 700000");
            }
        }
        return this;
    }

    /** Worked by hand, so that its order stays as it is. */
    private JsonObject handmade() {
        long manual = add(
                "providers",
                Json.createObjectBuilder()
                        .add("name", "By hand")
                        .add("kind", "MANUAL")
                        .build());
        return Json.createObjectBuilder()
                .add("name", "Theirs")
                .add("type", "Package")
                .add("category", id("categories"))
                .add("provider", manual)
                .add("rate", "1")
                .add("max", 1)
                .build();
    }

    private long add(String collection, JsonObject body) {
        return panel.staff().post(MANAGE + collection, body).expect(201).number("id");
    }

    private static long order(TestCustomer customer, long service) {
        Map<String, String> form = Map.of("service", Long.toString(service), "link", "https://social.example/theirs");
        return customer.call("add", form).expect(200).number("order");
    }

    private String schema(Statement sql) throws SQLException {
        return list(sql, "select schema_name from platform.panels where slug = '" + panel.slug() + "'")
                .get(0);
    }

    private static List<String> list(Statement sql, String query) throws SQLException {
        List<String> all = new ArrayList<>();
        try (ResultSet row = sql.executeQuery(query)) {
            while (row.next()) {
                all.add(row.getString(1));
            }
        }
        return all;
    }
}
