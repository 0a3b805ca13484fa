package io.izyboost.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final int LONGEST_FILE = 400;
    private static final List<String> MODULES = List.of("wildfly-config", "ejb", "batch", "web", "ear");
    private static final Pattern TEST_PREFIX = Pattern.compile("@Test\\s+void test[A-Z]");

    @Test
    void everyPackageSaysWhatItIs() {
        assertThat(sources("src/main/java")
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !Files.exists(folder.resolve("package-info.java"))))
                .isEmpty();
    }

    @Test
    void noFileIsLongerThanAReaderBears() {
        assertThat(Stream.of("src/main/java", "src/test/java")
                        .flatMap(SourcesTest::sources)
                        .filter(file -> text(file).lines().count() > LONGEST_FILE))
                .isEmpty();
    }

    @Test
    void methodsOfTestsAreSentences() {
        assertThat(sources("src/test/java")
                        .filter(file -> TEST_PREFIX.matcher(text(file)).find()))
                .isEmpty();
    }

    @Test
    void testsThatKillServersRunApart() {
        assertThat(sources("src/test/java")
                        .filter(file -> file.toString().endsWith("KillIT.java"))
                        .filter(file -> !text(file).contains("@KillsServers")))
                .isEmpty();
    }

    private static Stream<Path> sources(String root) {
        return MODULES.stream()
                .map(module -> Classes.module(module).resolve(root))
                .filter(Files::isDirectory)
                .flatMap(SourcesTest::javaFiles);
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
