package io.izyboost.dev;

import io.izyboost.demo.DemoConfig;
import io.izyboost.demo.DemoProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * {@code mvn -Pdev}: database, demonstration provider, server, demonstration data; then {@code ready.json}. Ctrl-C stops
 * them in the reverse order. What a killed launcher left running is stopped by the next one.
 */
public final class DevLauncher {

    private final DevSettings settings;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean stopping;

    private DevLauncher(DevSettings settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) {
        ApiClient.allowHostHeader();
        try {
            launch();
            System.exit(0);
        } catch (IOException | SQLException | RuntimeException e) {
            say("Could not start: " + e.getMessage());
            e.printStackTrace(System.err);
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void launch() throws IOException, SQLException, InterruptedException {
        DevSettings settings = DevSettings.fromSystemProperties();
        Files.deleteIfExists(settings.ready());
        WildFlyServer.stopLeftOver(settings.data().resolve("base"));
        DevLauncher launcher = new DevLauncher(settings.withFreePorts());
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop, "stop"));
        launcher.run();
    }

    private void run() throws IOException, SQLException, InterruptedException {
        Path data = settings.data();
        Secrets secrets = Secrets.keptIn(data.resolve("secrets.properties"));
        say("Database ...");
        DevDatabase database = begin(DevDatabase.start(data, secrets, System.getenv()));
        DemoProvider provider = begin(new DemoProvider(DemoConfig.keptIn(data.resolve("provider"))))
                .start();
        say("Server ... (log: " + data.resolve("base/log/server.log") + ")");
        WildFlyServer server =
                begin(WildFlyServer.start(server(database.address(), secrets))).awaitReady();
        secrets.notesOf(database.address().id());
        SuperAdmin admin =
                SuperAdmin.living(secrets, new LostKey(database.address().owner(), secrets));
        List<DemoPanel> panels =
                settings.demonstration() ? demonstration(admin, secrets, provider, database.address()) : List.of();
        Running running = new Running(settings, database.address(), admin, provider, panels);
        announce(running);
        server.process().waitFor();
        say("The server has ended, see " + server.console());
    }

    private List<DemoPanel> demonstration(
            SuperAdmin admin, Secrets secrets, DemoProvider provider, DatabaseAddress database) throws SQLException {
        say("Demonstration data ...");
        ApiClient hub = new ApiClient(settings.httpPort(), "localhost", admin.apiKey());
        return new DemoData(hub, secrets, provider, database.owner()).build();
    }

    private ServerSettings server(DatabaseAddress database, Secrets secrets) throws IOException {
        Path data = settings.data();
        Path home = data.resolve("server");
        Trees.delete(home);
        Trees.copy(settings.home(), home);
        Path ear = Files.copy(settings.ear(), home.resolve("izyboost.ear"));
        return new ServerSettings(
                home,
                data.resolve("base"),
                ear,
                settings.httpPort(),
                settings.managementPort(),
                ServerEnvironment.of(database, secrets, settings.httpPort()),
                "768m");
    }

    private void announce(Running running) throws IOException {
        synchronized (started) {
            if (!stopping) {
                running.write();
                running.print();
            }
        }
    }

    private <T extends AutoCloseable> T begin(T part) {
        synchronized (started) {
            started.push(part);
        }
        return part;
    }

    private void stop() {
        synchronized (started) {
            stopping = true;
            try {
                Files.deleteIfExists(settings.ready());
            } catch (IOException e) {
                say("Could not remove " + settings.ready());
            }
            while (!started.isEmpty()) {
                AutoCloseable part = started.pop();
                try {
                    part.close();
                } catch (Exception e) {
                    say("Could not stop " + part.getClass().getSimpleName() + ": " + e.getMessage());
                }
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
