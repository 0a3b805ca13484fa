package io.izyboost.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The trails in {@code docs/trails} name classes and methods that exist. */
class TrailsTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern METHOD = Pattern.compile("`([A-Z]\\w+)\\.(\\w+)\\(\\)`");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w+)`");
    private static final Pattern CONSTANT = Pattern.compile("`([A-Z]\\w+)\\.([A-Z_]+)`");

    @Test
    void nameWhatExists() throws IOException {
        Map<String, String> sources = sources();
        try (Stream<Path> trails = Files.list(HOME.resolve("docs/trails"))) {
            for (Path trail : trails.toList()) {
                String text = Files.readString(trail);
                assertThat(missing(text, sources)).as(trail.toString()).isEmpty();
            }
        }
    }

    private static Set<String> missing(String text, Map<String, String> sources) {
        Set<String> missing = new TreeSet<>();
        Matcher methods = METHOD.matcher(text);
        while (methods.find()) {
            Pattern declared = Pattern.compile("[\\w>\\]] " + methods.group(2) + "\\(");
            if (!declared.matcher(sources.getOrDefault(methods.group(1), "")).find()) {
                missing.add(methods.group());
            }
        }
        CLASS.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !sources.containsKey(name))
                .forEach(missing::add);
        CONSTANT.matcher(text)
                .results()
                .filter(found -> !sources.getOrDefault(found.group(1), "").contains(found.group(2)))
                .forEach(found -> missing.add(found.group()));
        return missing;
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Stream.of("ejb", "batch", "web").flatMap(TrailsTest::javaFiles)) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString().replace(".java", ""), TrailsTest::read, String::concat));
        }
    }

    private static Stream<Path> javaFiles(String module) {
        try (Stream<Path> files = Files.walk(HOME.resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
