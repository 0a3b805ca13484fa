package io.izyboost.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.izyboost.dev.ApiClient;
import io.izyboost.dev.Ports;
import io.izyboost.harness.KillsServers;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What {@code mvn -Pdev} runs: begun, killed, begun again on the same data, and stopped. The tests look at what was seen. */
@KillsServers
class LauncherKillIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Path WORK =
            Path.of(System.getProperty("izyboost.work")).resolve("launcher");
    private static final Path DATA = WORK.resolve("data");
    private static final Path READY = WORK.resolve("ready.json");
    private static final int PORT = Ports.free();

    private static Process launcher;
    private static JsonObject first;
    private static JsonObject second;
    private static boolean staleOneWentFirst;
    private static boolean orphansLivedOn;
    private static boolean orphansWereStopped;
    private static List<String> refusedKeys;
    private static long soldAtTheHub;
    private static Instant serverEnded;
    private static Instant databaseEnded;

    @BeforeAll
    static void beginKillBeginAgainAndStop() throws Exception {
        ApiClient.allowHostHeader();
        forgetEarlierRun();
        Files.writeString(READY, "{\"url\":\"of a run that is over\"}");
        begin();
        staleOneWentFirst = !Files.exists(READY) && !Files.exists(serverPid());
        first = awaitReady();

        launcher.destroyForcibly().waitFor();
        ProcessHandle server = server();
        ProcessHandle database = database();
        orphansLivedOn = server.isAlive() && database.isAlive();
        forgetWhatWasNotedOfTheFirstPanel();
        rotate("main", first.getJsonObject("superAdmin"));
        rotate(slug(1), first.getJsonArray("panels").getJsonObject(1).getJsonObject("customer"));
        begin();
        second = awaitReady();
        orphansWereStopped = !server.isAlive() && !database.isAlive();
        refusedKeys = refusedKeys();
        soldAtTheHub = new ApiClient(
                        PORT, "localhost", second.getJsonObject("superAdmin").getString("apiKey"))
                .get("/manage/api/v1/services?size=1")
                .number("total");

        CompletableFuture<Instant> serverEnd = server().onExit().thenApply(ended -> Instant.now());
        CompletableFuture<Instant> databaseEnd = database().onExit().thenApply(ended -> Instant.now());
        pressCtrlC();
        serverEnded = serverEnd.get(2, TimeUnit.MINUTES);
        databaseEnded = databaseEnd.get(2, TimeUnit.MINUTES);
        assertThat(launcher.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    @AfterAll
    static void leaveNothingRunning() throws IOException, InterruptedException {
        launcher.destroyForcibly().waitFor();
        for (Path pidFile : List.of(serverPid(), databasePid())) {
            if (Files.exists(pidFile)) {
                process(pidFile).destroy();
            }
        }
    }

    @Test
    void removesAStaleFileBeforeAnythingStarts() {
        assertThat(staleOneWentFirst).isTrue();
    }

    @Test
    void tellsProgramsAllTheyNeedInTheAgreedShape() {
        assertThat(first.keySet())
                .containsExactlyInAnyOrder("url", "management", "superAdmin", "database", "provider", "panels");
        assertThat(first.getString("url")).isEqualTo("http://localhost:" + PORT);
        assertThat(first.getString("management")).startsWith("http://127.0.0.1:");
        assertThat(first.getJsonObject("superAdmin").keySet()).containsExactlyInAnyOrder("email", "password", "apiKey");
        assertThat(first.getJsonObject("database").keySet())
                .containsExactlyInAnyOrder("host", "port", "name", "user", "password", "ownerUser", "ownerPassword");
        assertThat(first.getJsonObject("database").getInt("port")).isPositive();
        assertThat(first.getJsonObject("provider").keySet()).containsExactlyInAnyOrder("url", "key");
        assertThat(first.getJsonArray("panels").getValuesAs(JsonObject.class))
                .hasSizeGreaterThan(1)
                .allSatisfy(panel -> {
                    assertThat(panel.keySet()).containsExactlyInAnyOrder("slug", "url", "owner", "customer");
                    assertThat(panel.getString("url"))
                            .isEqualTo("http://" + panel.getString("slug") + ".localhost:" + PORT);
                    for (String account : new String[] {"owner", "customer"}) {
                        assertThat(panel.getJsonObject(account).keySet())
                                .containsExactlyInAnyOrder("email", "password", "apiKey");
                    }
                });
    }

    @Test
    void stopsWhatAKilledLauncherLeftRunning() {
        assertThat(orphansLivedOn).isTrue();
        assertThat(orphansWereStopped).isTrue();
    }

    @Test
    void tellsTheTruthAfterARestartOnKeptData() {
        assertThat(refusedKeys).isEmpty();
        assertThat(second.get("url")).isEqualTo(first.get("url"));
        JsonObject before = first.getJsonArray("panels").getJsonObject(1);
        JsonObject after = second.getJsonArray("panels").getJsonObject(1);
        assertThat(after.get("owner")).isEqualTo(before.get("owner"));
    }

    @Test
    void tellsKeysThatOpenWhereSomebodyRotatedThem() {
        assertThat(refusedKeys).isEmpty();
        for (String account : new String[] {"/superAdmin", "/panels/1/customer"}) {
            JsonObject before = Json.createPointer(account).getValue(first).asJsonObject();
            JsonObject after = Json.createPointer(account).getValue(second).asJsonObject();
            assertThat(after.getString("password")).isEqualTo(before.getString("password"));
            assertThat(after.getString("apiKey")).isNotEqualTo(before.getString("apiKey"));
        }
    }

    @Test
    void findsItsWayBackAfterAKillBeforeAKeyWasNoted() {
        assertThat(refusedKeys).isEmpty();
        for (String account : new String[] {"owner", "customer"}) {
            JsonObject before = first.getJsonArray("panels").getJsonObject(0).getJsonObject(account);
            JsonObject after = second.getJsonArray("panels").getJsonObject(0).getJsonObject(account);
            assertThat(after.getString("password")).isEqualTo(before.getString("password"));
            assertThat(after.getString("apiKey")).isNotEqualTo(before.getString("apiKey"));
        }
    }

    @Test
    void hasSomethingOnSaleWhereItSendsTheReaderFirst() {
        assertThat(soldAtTheHub).isGreaterThan(300);
    }

    @Test
    void stopsTheServerBeforeItsDatabase() {
        assertThat(serverEnded).isBefore(databaseEnded);
        assertThat(READY).doesNotExist();
        assertThat(serverPid()).doesNotExist();
    }

    /** As if the launcher had been killed right after the server's commits. */
    private static void forgetWhatWasNotedOfTheFirstPanel() throws IOException {
        String slug = slug(0);
        Path notes = DATA.resolve("secrets.properties");
        List<String> kept = Files.readAllLines(notes).stream()
                .filter(line -> !line.matches("[0-9.]+" + slug + "\\..*"))
                .toList();
        assertThat(kept).hasSizeLessThan(Files.readAllLines(notes).size());
        Files.write(notes, kept);
    }

    /** What the page of an account does: the living key is revoked, another, which only that page shows, takes its place. */
    private static void rotate(String slug, JsonObject account) throws SQLException {
        JsonObject database = first.getJsonObject("database");
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {database.getInt("port")});
        source.setDatabaseName(database.getString("name"));
        source.setUser(database.getString("user"));
        source.setPassword(database.getString("password"));
        try (Connection connection = source.getConnection();
                Statement sql = connection.createStatement()) {
            try (ResultSet row =
                    sql.executeQuery("select schema_name from platform.panels where slug = '" + slug + "'")) {
                row.next();
                connection.setSchema(row.getString(1));
            }
            assertThat(sql.executeUpdate("""
                            with gone as (update api_keys k set revoked_at = now() from users u
                                where u.id = k.user_id and u.email = '%s' and k.revoked_at is null returning k.user_id)
                            insert into api_keys (user_id, prefix, key_hash, created_at, revoked_at)
                            select user_id, 'izy_rota', sha256('rotated %s'), now(), null from gone
                            """.formatted(account.getString("email"), slug)))
                    .isEqualTo(1);
        }
    }

    private static String slug(int panel) {
        return first.getJsonArray("panels").getJsonObject(panel).getString("slug");
    }

    /** As a terminal does it: every process of the foreground group gets the signal. */
    private static void pressCtrlC() throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-INT", "--", "-" + launcher.pid()).start();
        assertThat(kill.waitFor()).isZero();
    }

    /** Returns once the file of the run before is gone, or the launcher. */
    private static void begin() throws IOException {
        launcher = new ProcessBuilder(
                        "setsid", // a group of its own, as in a terminal
                        "env",
                        "--default-signal=INT", // whoever runs the tests in the background has it ignored
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-Ddata.dir=" + DATA,
                        "-Dhttp.port=" + PORT,
                        "-Dizyboost.home=" + System.getProperty("izyboost.home"),
                        "-Dizyboost.ear=" + System.getProperty("izyboost.ear"),
                        "-Dizyboost.ready=" + READY,
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "io.izyboost.dev.DevMain")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        WORK.resolve("launcher.log").toFile()))
                .start();
        await().atMost(PATIENCE).until(() -> !Files.exists(READY) || !launcher.isAlive());
    }

    private static JsonObject awaitReady() throws IOException {
        await().atMost(PATIENCE).until(() -> Files.exists(READY) || !launcher.isAlive());
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(READY))) {
            return reader.readObject();
        }
    }

    /** Every key of the file, tried where it belongs. */
    private static List<String> refusedKeys() {
        ApiClient nobody = new ApiClient(PORT, "localhost", null);
        Stream<String> operator = Stream.of("superAdmin")
                .filter(name ->
                        nobody.with("localhost", second.getJsonObject(name).getString("apiKey"))
                                        .get("/admin/api/v1/sites")
                                        .status()
                                != 200);
        Stream<String> panels = second.getJsonArray("panels").getValuesAs(JsonObject.class).stream()
                .flatMap(panel -> {
                    String slug = panel.getString("slug");
                    ApiClient owner = nobody.with(
                            slug + ".localhost", panel.getJsonObject("owner").getString("apiKey"));
                    String key = panel.getJsonObject("customer").getString("apiKey");
                    return Stream.of(
                                    Map.entry("owner of " + slug, owner.get("/manage/api/v1/orders")),
                                    Map.entry(
                                            "customer of " + slug,
                                            owner.postForm("/api/v2", Map.of("action", "balance", "key", key))))
                            .filter(call -> call.getValue().status() != 200
                                    || call.getValue().text().contains("\"error\""))
                            .map(Map.Entry::getKey);
                });
        return Stream.concat(operator, panels).toList();
    }

    private static ProcessHandle server() throws IOException {
        return process(serverPid());
    }

    private static ProcessHandle database() throws IOException {
        return process(databasePid());
    }

    private static ProcessHandle process(Path pidFile) throws IOException {
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
                .orElseThrow();
    }

    private static Path databasePid() {
        return DATA.resolve("postgresql/postmaster.pid");
    }

    private static Path serverPid() {
        return DATA.resolve("base.pid");
    }

    private static void forgetEarlierRun() throws IOException {
        if (Files.exists(WORK)) {
            try (Stream<Path> files = Files.walk(WORK).sorted(Comparator.reverseOrder())) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(WORK);
    }
}
