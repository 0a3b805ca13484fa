package io.izyboost.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.dev.ApiClient;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keys and passwords that were given to a panel are nowhere to be read: not in its tables, not in a log, not in an answer. */
class PlantedSecretsIT {
    private static final String PASSWORD = "planted-password-7f3a9c";
    private static final String MISSPELT = "planted-misspelt-51be07";

    private final IzyBoostServer server = IzyBoostServer.shared();
    private final StringBuilder answers = new StringBuilder();

    @Test
    void areInNoRowNoLogAndNoAnswer() throws Exception {
        TestPanel panel = server.aPanel().withCatalog();
        TestCustomer customer = panel.aCustomer("10");
        useThemInEveryWay(panel, customer);
        List<String> secrets = List.of(
                PASSWORD,
                MISSPELT,
                panel.password(),
                panel.ownerKey(),
                customer.apiKey(),
                server.provider().key());

        for (String secret : secrets) {
            assertThat(answers).as("answers").doesNotContain(secret);
            for (Path log : logs()) {
                assertThat(linesWith(secret, log)).as(log.toString()).isEmpty();
            }
        }
        assertThat(tablesWith(secrets, panel)).isEmpty();
        assertThat(tablesWith(List.of(customer.email()), panel))
                .as("what is no secret")
                .isNotEmpty();
    }

    /** Rightly, with slips, and where they do not belong. */
    private void useThemInEveryWay(TestPanel panel, TestCustomer customer) {
        ApiClient staff = panel.staff();
        JsonObject account = Json.createObjectBuilder()
                .add("email", "planted@shop.example")
                .add("password", PASSWORD)
                .build();
        staff.post("/manage/api/v1/customers", account).expect(201);
        heard(staff.post("/manage/api/v1/customers", account).text());
        heard(staff.get("/manage/api/v1/providers").text());
        heard(staff.get("/manage/api/v1/customers").text());
        heard(staff.get("/manage/api/v1/orders/x?key=" + panel.ownerKey()).text());
        JsonObject provider = Json.createObjectBuilder()
                .add("name", "Away")
                .add("kind", "API_V2")
                .add("url", "http://127.0.0.1:1/api/v2")
                .add("apiKey", MISSPELT)
                .build();
        heard(staff.post("/manage/api/v1/providers", provider).text());
        heard(staff.post("/manage/api/v1/providers/1", provider).text());

        heard(customer.call("balance", Map.of()).text());
        heard(panel.anonymous().get("/api/v2?action=services&key=" + MISSPELT).text());
        heard(panel.anonymous()
                .get("/api/v2?action=balance&key=" + customer.apiKey())
                .text());
        heard(panel.anonymous()
                .postForm("/api/v2", Map.of("action", "nothing", "key", customer.apiKey()))
                .text());
        heard(server.client(panel.host(), MISSPELT).get("/manage/api/v1/orders").text());

        PageSession reader = new PageSession(server.httpPort(), panel.host());
        heard(reader.logIn("planted@shop.example", MISSPELT).body());
        heard(reader.submit("/sign-up", Map.of("form:email", "x", "form:password", PASSWORD))
                .body());
        reader.logIn("planted@shop.example", PASSWORD);
        heard(reader.get("/account").body());
        reader.logIn(panel.ownerEmail(), panel.password());
        heard(reader.get("/manage/providers").body());
    }

    private void heard(Object answer) {
        answers.append(answer).append('\n');
    }

    private static List<Path> logs() throws IOException {
        Path base = Path.of(System.getProperty("izyboost.work"), "shared", "base");
        try (Stream<Path> files = Files.list(base.resolve("log"))) {
            List<Path> logs = Stream.concat(files, Stream.of(base.resolve("console.log")))
                    .filter(Files::isRegularFile)
                    .toList();
            assertThat(logs).anyMatch(log -> log.endsWith("server.log"));
            return logs;
        }
    }

    private static List<String> linesWith(String secret, Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains(secret)).toList();
        }
    }

    /** What a dump of the panel and of the control plane would show. */
    private List<String> tablesWith(List<String> secrets, TestPanel panel) throws SQLException {
        String any = String.join("|", secrets);
        List<String> found = new ArrayList<>();
        try (Connection connection = server.ownerDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            List<String> tables = list(
                    sql,
                    "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('platform', 'batch',"
                            + " (select schema_name from platform.panels where slug = '" + panel.slug() + "'))");
            assertThat(tables).hasSizeGreaterThan(20);
            for (String table : tables) {
                list(sql, "select t::text from " + table + " t where t::text ~ '" + any + "'")
                        .forEach(row -> found.add(table + " " + row));
            }
        }
        return found;
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
