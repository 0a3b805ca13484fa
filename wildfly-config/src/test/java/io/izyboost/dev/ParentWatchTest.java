package io.izyboost.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentWatchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void endsInGoodOrderWithTheProcessThatBeganIt(@TempDir Path directory) throws Exception {
        Path begun = directory.resolve("begun");
        Path stopped = directory.resolve("stopped");
        String java = ProcessHandle.current().info().command().orElse("java");
        Process parent = new ProcessBuilder(
                        "sh",
                        "-c",
                        "\"$0\" \"$@\" & wait",
                        java,
                        "-Xmx32m",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        begun.toString(),
                        stopped.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        await().atMost(PATIENCE)
                .until(() -> Files.exists(begun) && !Files.readString(begun).isEmpty());
        ProcessHandle child =
                ProcessHandle.of(Long.parseLong(Files.readString(begun))).orElseThrow();

        parent.destroyForcibly().waitFor();

        try {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(child.isAlive()).isFalse());
            assertThat(stopped).exists();
        } finally {
            child.destroyForcibly();
        }
    }

    /** What the launcher does, in short. */
    static final class Child {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            ParentWatch.begin();
            Path stopped = Path.of(arguments[1]);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    Files.writeString(stopped, "in good order");
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }));
            Files.writeString(
                    Path.of(arguments[0]), Long.toString(ProcessHandle.current().pid()));
            Thread.currentThread().join(PATIENCE.multipliedBy(2).toMillis()); // until it is ended; never left behind
        }
    }
}
