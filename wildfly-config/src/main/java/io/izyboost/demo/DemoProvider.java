package io.izyboost.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A provider of the trade to develop and test against: {@code POST /api/v2} on the loopback address, {@code /control} beside it. With a
 * directory, the state and the port outlive it.
 */
public final class DemoProvider implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final long RETRY_MILLIS = 250;

    static {
        // Without these the server waits for acknowledgements before each answer, and forgets idle connections early.
        System.setProperty("sun.net.httpserver.nodelay", System.getProperty("sun.net.httpserver.nodelay", "true"));
        System.setProperty(
                "sun.net.httpserver.maxIdleConnections",
                System.getProperty("sun.net.httpserver.maxIdleConnections", "2000"));
    }

    private final DemoConfig config;
    private final Keeper keeper;
    private final DemoControl control;
    private final Later later = new Later();
    private final ExecutorService workers = Executors.newCachedThreadPool(DemoProvider::daemon);
    private final Faults faults = new Faults();
    private HttpServer server;
    private int port;
    private boolean served;
    private boolean stopped;

    public DemoProvider(DemoConfig config) {
        this.config = config;
        keeper = new Keeper(config);
        control = new DemoControl(keeper, faults);
        port = config.port() == 0 ? lastPort() : config.port();
    }

    public synchronized DemoProvider start() {
        try {
            server = bind();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = server.getAddress().getPort();
        rememberPort();
        server.createContext("/api/v2", new ApiHandler(new ApiV2(keeper.shop()), faults, later));
        server.createContext("/control", new ControlHandler(this));
        server.setExecutor(workers);
        server.start();
        served = true;
        return this;
    }

    /** Where API v2 answers. */
    public String url() {
        return root() + "/api/v2";
    }

    /** Where control calls go. */
    public String controlUrl() {
        return root() + "/control";
    }

    public String key() {
        return keeper.firstKey();
    }

    public int port() {
        return port;
    }

    public DemoControl control() {
        return control;
    }

    /** Closes the listening socket and all connections for a while, then opens it again on the same port. */
    public void refuseConnections(Duration time) {
        closeSocket();
        later.after(time.toMillis(), this::reopen);
    }

    Later later() {
        return later;
    }

    /** Stops serving and keeps the state; a stopped provider is not started again, a new one is. */
    public void stop() {
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
        }
        closeSocket();
        later.stop();
        workers.shutdownNow();
        keeper.close();
    }

    @Override
    public void close() {
        stop();
    }

    private synchronized void closeSocket() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private synchronized void reopen() {
        if (stopped || server != null) {
            return;
        }
        try {
            start();
        } catch (UncheckedIOException portTakenMeanwhile) {
            later.after(RETRY_MILLIS, this::reopen);
        }
    }

    private HttpServer bind() throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        try {
            return HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
        } catch (BindException e) {
            if (config.port() != 0 || served) {
                throw e;
            }
            return HttpServer.create(new InetSocketAddress(loopback, 0), BACKLOG);
        }
    }

    private String root() {
        return "http://127.0.0.1:" + port;
    }

    /** Clients have kept the address of the last run, so the same port is tried first. */
    private int lastPort() {
        Path file = portFile();
        try {
            return file != null && Files.exists(file)
                    ? Integer.parseInt(Files.readString(file).strip())
                    : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    private void rememberPort() {
        try {
            if (portFile() != null) {
                Files.writeString(portFile(), String.valueOf(port));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path portFile() {
        return config.directory() == null ? null : config.directory().resolve("port");
    }

    static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "demo-provider");
        thread.setDaemon(true);
        return thread;
    }
}
