package io.izyboost.harness;

import io.izyboost.demo.DemoConfig;
import io.izyboost.demo.DemoControl;
import io.izyboost.demo.DemoProvider;
import io.izyboost.dev.ApiClient;
import io.izyboost.dev.DatabaseAddress;
import io.izyboost.dev.EmbeddedDatabase;
import io.izyboost.dev.Ports;
import io.izyboost.dev.Secrets;
import io.izyboost.dev.ServerEnvironment;
import io.izyboost.dev.ServerSettings;
import io.izyboost.dev.SuperAdmin;
import io.izyboost.dev.WildFlyServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** A running IzyBoost with a database and a demonstration provider of its own, all on free ports. */
public final class IzyBoostServer implements AutoCloseable {

    private static final String HEAP = "768m";
    private static IzyBoostServer shared;
    /** A start that failed once is not tried again for every test class. */
    private static IllegalStateException failure;

    private final EmbeddedDatabase database;
    private final DemoProvider provider;
    private final Secrets secrets;
    private WildFlyServer server;

    private IzyBoostServer(EmbeddedDatabase database, DemoProvider provider, Secrets secrets) {
        this.database = database;
        this.provider = provider;
        this.secrets = secrets;
    }

    /** The server of this test run; started by the first who asks, stopped when the run ends. */
    public static synchronized IzyBoostServer shared() {
        if (failure != null) {
            throw failure;
        }
        if (shared == null) {
            try {
                shared = start("shared", Map.of());
            } catch (IllegalStateException e) {
                failure = e;
                throw e;
            }
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close, "stop-shared-server"));
        }
        return shared;
    }

    /**
     * Starts a server of one's own on an empty database.
     *
     * @param name names its directory below {@code target}
     * @param variables environment variables that differ from the usual ones
     */
    public static IzyBoostServer start(String name, Map<String, String> variables) {
        ApiClient.allowHostHeader();
        Path work = Path.of(System.getProperty("izyboost.work")).resolve(name);
        try {
            Secrets secrets = Secrets.keptIn(work.resolve("secrets.properties"));
            WildFlyServer.removeLeftOver(work.resolve("base"));
            EmbeddedDatabase database =
                    EmbeddedDatabase.startEmpty(work.resolve("postgresql"), Ports.free(), secrets, durable());
            DemoProvider provider = new DemoProvider(DemoConfig.inMemory()).start();
            IzyBoostServer started = new IzyBoostServer(database, provider, secrets);
            started.begin(started.settings(work.resolve("base"), variables));
            return started;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("No database for the tests", e);
        }
    }

    private void begin(ServerSettings settings) {
        try {
            server = WildFlyServer.start(settings);
            server.awaitReady();
        } catch (IOException e) {
            close();
            throw new IllegalStateException("The server for the tests did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    /** The hub, as the super admin's key. */
    public ApiClient hub() {
        return client(hubHost(), SuperAdmin.from(secrets).apiKey());
    }

    /** @param key API key, or null for an anonymous caller */
    public ApiClient client(String host, String key) {
        return new ApiClient(httpPort(), host, key);
    }

    public SuperAdmin superAdmin() {
        return SuperAdmin.from(secrets);
    }

    public String hubHost() {
        return "localhost";
    }

    public String hubUrl() {
        return "http://localhost:" + httpPort();
    }

    public int httpPort() {
        return server.settings().httpPort();
    }

    public int managementPort() {
        return server.settings().managementPort();
    }

    public DatabaseAddress database() {
        return database.address();
    }

    public DataSource ownerDatabase() {
        return database.address().owner();
    }

    public DataSource runtimeDatabase() {
        return database.address().runtime();
    }

    /** Changes rows of one panel behind the application's back; returns how many. */
    public int update(String slug, String sql) {
        try (Connection connection = ownerDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setSchema(schema(slug));
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a panel's tables are. */
    public String schema(String slug) {
        try (Connection connection = ownerDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select schema_name from platform.panels where slug = '" + slug + "'")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public DemoProvider provider() {
        return provider;
    }

    public DemoControl providerControl() {
        return provider.control();
    }

    /** A new active panel with an owner and nothing else. */
    public TestPanel aPanel() {
        return TestPanel.create(this);
    }

    /** Kills the server's process; database and provider go on. */
    public void kill() {
        try {
            server.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts the server again on the same ports and data after a {@link #kill()}. */
    public void restart() {
        begin(server.settings());
    }

    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
            }
            provider.close();
            database.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ServerSettings settings(Path base, Map<String, String> variables) {
        int port = Ports.free();
        Map<String, String> environment = new HashMap<>(ServerEnvironment.of(database.address(), secrets, port));
        environment.put("IZYBOOST_STATUS_SECONDS", "1");
        environment.put("IZYBOOST_SYNC_SECONDS", "2");
        environment.put("IZYBOOST_PASSWORDS_PER_MINUTE", "100000"); // all tests come from one address
        environment.putAll(variables);
        return new ServerSettings(
                Path.of(System.getProperty("izyboost.home")),
                base,
                Path.of(System.getProperty("izyboost.ear")),
                port,
                Ports.free(),
                environment,
                HEAP);
    }

    /** Benchmarks pay for every commit as production does; tests of behaviour need not. */
    private static boolean durable() {
        return Boolean.getBoolean("izyboost.durable");
    }
}
