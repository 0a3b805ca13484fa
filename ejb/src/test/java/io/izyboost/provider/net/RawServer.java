package io.izyboost.provider.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server where every byte is ours: reads one request after the other and lets a behaviour answer, or not. */
public final class RawServer implements AutoCloseable {
    /** What to do with a whole request; the connection is closed if it returns false. */
    @FunctionalInterface
    public interface Behaviour {
        boolean answer(String request, Socket socket) throws IOException;
    }

    private final ServerSocket listener;
    private final Behaviour behaviour;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    public RawServer(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        start(this::accept);
    }

    /** Answers everything with this status and body. */
    public static RawServer answering(int status, String body) throws IOException {
        return answering(status, body, "Content-Type: application/json\r\n");
    }

    public static RawServer answering(int status, String body, String headers) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new RawServer((request, socket) -> {
            write(socket, "HTTP/1.1 " + status + " Any\r\n" + headers + "Content-Length: " + bytes.length + "\r\n\r\n");
            socket.getOutputStream().write(bytes);
            return true;
        });
    }

    public static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    public String url() {
        return "http://127.0.0.1:" + listener.getLocalPort() + "/api/v2";
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Whole requests with their heads, in order. */
    public List<String> requests() {
        return requests;
    }

    public int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                open.add(socket);
                start(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            String request = read(socket.getInputStream());
            while (!request.isEmpty()) {
                requests.add(request);
                if (!behaviour.answer(request, socket)) {
                    return;
                }
                request = read(socket.getInputStream());
            }
        } catch (IOException e) {
            // the client went away
        }
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        int next = in.read();
        while (next >= 0) {
            head.append((char) next);
            if (head.length() > 4 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                return head + new String(in.readNBytes(length(head.toString())), StandardCharsets.UTF_8);
            }
            next = in.read();
        }
        return head.toString();
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }
}
