package io.izyboost.dev;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A PostgreSQL of our own on the loopback address, with kept data. */
public final class EmbeddedDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final DatabaseAddress address;

    private EmbeddedDatabase(EmbeddedPostgres postgres, DatabaseAddress address) {
        this.postgres = postgres;
        this.address = address;
    }

    /**
     * Starts the database over a kept directory; a server that a killed launcher left there is stopped first.
     *
     * @param durable whether a commit survives a power cut; only tests do without
     */
    public static EmbeddedDatabase start(Path directory, int port, Secrets secrets, boolean durable)
            throws IOException, SQLException {
        stopLeftOver(directory);
        Files.createDirectories(directory.getParent());
        String onOff = durable ? "on" : "off";
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", onOff)
                .setServerConfig("full_page_writes", onOff)
                .setServerConfig("synchronous_commit", onOff)
                .setServerConfig("max_locks_per_transaction", "256")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "128MB")
                .start();
        DatabaseAddress address = new DatabaseAddress(
                "127.0.0.1",
                port,
                DatabaseAddress.NAME,
                DatabaseAddress.RUNTIME_ROLE,
                secrets.password("database"),
                DatabaseAddress.OWNER_ROLE,
                secrets.password("database-owner"));
        EmbeddedDatabase database = new EmbeddedDatabase(postgres, address);
        new DatabaseSetup(postgres.getPostgresDatabase()).prepare(address);
        return database;
    }

    /** As {@link #start}, without what an earlier run left. */
    public static EmbeddedDatabase startEmpty(Path directory, int port, Secrets secrets, boolean durable)
            throws IOException, SQLException {
        stopLeftOver(directory);
        Trees.delete(directory);
        return start(directory, port, secrets, durable);
    }

    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private static void stopLeftOver(Path directory) throws IOException {
        Path pidFile = directory.resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            List<String> lines = Files.readAllLines(pidFile);
            long started = Long.parseLong(lines.get(2).strip());
            LeftOver.of(Long.parseLong(lines.get(0).strip()), started * 1000).ifPresent(process -> process.stop("INT"));
            Files.deleteIfExists(pidFile);
        }
    }
}
