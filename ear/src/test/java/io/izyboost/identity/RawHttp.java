package io.izyboost.identity;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Bytes on a socket: what no HTTP library would send. */
final class RawHttp {
    private static final int PATIENCE_MILLIS = 20_000;

    private RawHttp() {}

    /** @param lines request line and headers; a blank line is added */
    static String send(int port, String... lines) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static int status(String answer) {
        return answer.startsWith("HTTP/") ? Integer.parseInt(answer.split(" ", 3)[1].substring(0, 3)) : 0;
    }
}
