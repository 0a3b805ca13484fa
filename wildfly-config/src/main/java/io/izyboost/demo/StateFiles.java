package io.izyboost.demo;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A snapshot and a journal, both one JSON object a line. Each line says what now is, not what changed, so that reading a line twice does no harm: a death between
 * writing a snapshot and emptying the journal loses nothing. Every append reaches the operating system before the call returns, so kill −9 loses nothing either.
 */
final class StateFiles {

    private final Path snapshot;
    private final Path journal;
    private FileChannel channel;

    /** With null, nothing is kept. */
    StateFiles(Path directory) {
        snapshot = directory == null ? null : directory.resolve("snapshot.jsonl");
        journal = directory == null ? null : directory.resolve("journal.jsonl");
    }

    boolean kept() {
        return snapshot != null;
    }

    void read(Consumer<JsonObject> reader) {
        if (!kept()) {
            return;
        }
        try {
            Files.createDirectories(snapshot.getParent());
            for (Path file : List.of(snapshot, journal)) {
                if (Files.exists(file)) {
                    readLines(file, reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readLines(Path file, Consumer<JsonObject> reader) throws IOException {
        // A reader of its own rather than Files.lines, which fails on a character that was cut in half.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonObject json;
                try {
                    json = Wire.read(line).asJsonObject();
                } catch (JsonException tornByDeath) {
                    continue;
                }
                reader.accept(json);
            }
        }
    }

    /** Writes all lines at once, so that they are kept together. */
    synchronized void append(JsonObject... lines) {
        if (!kept()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (JsonObject line : lines) {
            text.append(line).append('\n');
        }
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the whole state in place of snapshot and journal. */
    synchronized void replace(Stream<JsonObject> lines) {
        if (!kept()) {
            return;
        }
        try {
            Path next = snapshot.resolveSibling("snapshot.next");
            try (BufferedWriter writer = Files.newBufferedWriter(next)) {
                for (JsonObject line : (Iterable<JsonObject>) lines::iterator) {
                    writer.append(line.toString()).append('\n');
                }
            }
            Files.move(next, snapshot, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            close();
            channel = FileChannel.open(
                    journal, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
