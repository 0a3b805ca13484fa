package io.izyboost.dev;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The provisioned server with the EAR as a process of its own, on the loopback address. */
public final class WildFlyServer implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(5);
    private static final long POLL_MILLIS = 200;
    private static final long STOP_SECONDS = 30;

    private final ServerSettings settings;
    private final Process process;

    private WildFlyServer(ServerSettings settings, Process process) {
        this.settings = settings;
        this.process = process;
    }

    /** Starts the process; {@link #awaitReady()} tells when it serves. */
    public static WildFlyServer start(ServerSettings settings) throws IOException {
        stopLeftOver(settings.base());
        prepareBase(settings);
        ProcessBuilder builder = new ProcessBuilder(command(settings));
        builder.environment().putAll(settings.environment());
        builder.redirectErrorStream(true);
        builder.redirectOutput(settings.base().resolve("console.log").toFile());
        Process process = builder.start();
        long started = process.info().startInstant().orElseThrow().toEpochMilli();
        Files.writeString(pidFile(settings.base()), process.pid() + "\n" + started + "\n");
        return new WildFlyServer(settings, process);
    }

    /** Waits until the EAR is deployed and the server says that it is ready. */
    public WildFlyServer awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!isReady()) {
            if (Files.exists(marker("failed"))) {
                throw new IOException("The deployment failed, see " + console() + ": "
                        + Files.readString(marker("failed")).strip());
            }
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IOException("The server ended with " + process.exitValue() + ", see " + console());
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("The server is not ready after " + START_PATIENCE + ", see " + console());
            }
        }
        return this;
    }

    public boolean isReady() throws InterruptedException {
        if (!Files.exists(marker("deployed"))) {
            return false;
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.managementUrl() + "/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public ServerSettings settings() {
        return settings;
    }

    public Process process() {
        return process;
    }

    public Path console() {
        return settings.base().resolve("console.log");
    }

    /** Kills the process without a warning, as a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(pidFile(settings.base()));
    }

    private static List<String> command(ServerSettings settings) {
        List<String> command = new ArrayList<>();
        // A session of its own keeps Ctrl-C in the terminal from ending the server before the launcher says so.
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(StandaloneCommandBuilder.of(settings.home())
                .setBaseDirectory(settings.base())
                .setJavaOptions(
                        "-Xms128m",
                        "-Xmx" + settings.heap(),
                        "-XX:MaxMetaspaceSize=400m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.net.preferIPv4Stack=true",
                        "-Djava.awt.headless=true")
                .addServerArgument("-Djboss.bind.address=127.0.0.1")
                .addServerArgument("-Djboss.bind.address.management=127.0.0.1")
                .addServerArgument("-Djboss.http.port=" + settings.httpPort())
                .addServerArgument("-Djboss.https.port=" + Ports.free())
                .addServerArgument("-Djboss.management.http.port=" + settings.managementPort())
                .addServerArgument("-Djboss.node.name=" + "izyboost-" + settings.httpPort())
                .build());
        return command;
    }

    private static void prepareBase(ServerSettings settings) throws IOException {
        Path base = settings.base();
        for (String renewed : List.of("configuration", "deployments", "tmp")) {
            Trees.delete(base.resolve(renewed));
        }
        Trees.copy(settings.home().resolve("standalone/configuration"), base.resolve("configuration"));
        Path deployments = Files.createDirectories(base.resolve("deployments"));
        Files.copy(settings.ear(), deployments.resolve("izyboost.ear"));
    }

    /** Stops what a killed run left running there, and forgets its data. */
    public static void removeLeftOver(Path base) throws IOException {
        stopLeftOver(base);
        Trees.delete(base);
    }

    static void stopLeftOver(Path base) throws IOException {
        Path pidFile = pidFile(base);
        if (Files.exists(pidFile)) {
            List<String> lines = Files.readAllLines(pidFile);
            LeftOver.of(Long.parseLong(lines.get(0)), Long.parseLong(lines.get(1)))
                    .ifPresent(process -> process.stop("TERM"));
            Files.delete(pidFile);
        }
    }

    private Path marker(String state) {
        return settings.base().resolve("deployments/izyboost.ear." + state);
    }

    private static Path pidFile(Path base) {
        return base.resolveSibling(base.getFileName() + ".pid");
    }
}
