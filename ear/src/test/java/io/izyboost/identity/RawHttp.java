package io.izyboost.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Bytes on a socket: what no HTTP library would send. */
public final class RawHttp {
    private static final int PATIENCE_MILLIS = 20_000;

    private RawHttp() {}

    /** @param lines request line and headers; a blank line is added */
    public static String send(int port, String... lines) throws IOException {
        return send(port, new byte[0], lines);
    }

    public static String send(int port, byte[] body, String... lines) throws IOException {
        String length = body.length == 0 ? "" : "\r\nContent-Length: " + body.length;
        String head = String.join("\r\n", lines) + length + "\r\nConnection: close\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.toByteArray());
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static int status(String answer) {
        return answer.startsWith("HTTP/") ? Integer.parseInt(answer.split(" ", 3)[1].substring(0, 3)) : 0;
    }
}
