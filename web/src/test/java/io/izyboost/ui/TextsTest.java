package io.izyboost.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern IN_VIEW =
            Pattern.compile("(?<!\\w)t\\['([^']+)'\\]|izy:(?:text|filled)\\('([a-zA-Z0-9._-]+[a-zA-Z0-9])'");
    private static final Pattern IN_CODE =
            Pattern.compile("(?:Formats\\.text|Formats\\.filled|Say\\.done)\\(\\s*\"([^\"]+[^.\"])\"(?!\\s*\\+)");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(texts("fr").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts("en").stringPropertyNames());
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        for (String language : List.of("en", "fr")) {
            List<String> keys = Files.readAllLines(file(language)).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyKeyThatIsUsedExists() throws IOException {
        Map<String, Path> used = used();
        used.keySet().removeAll(texts("en").stringPropertyNames());
        assertThat(used).isEmpty();
    }

    @Test
    void noTextIsEmptyAndPatternsAreWellFormed() throws IOException {
        for (String language : List.of("en", "fr")) {
            Properties texts = texts(language);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertThat(text).as(key).isNotBlank();
                if (text.contains("{")) {
                    assertThat(text)
                            .as("%s: a straight apostrophe ends the pattern", key)
                            .doesNotContain("'");
                    assertThat(new MessageFormat(text, Locale.forLanguageTag(language)).getFormats())
                            .as(key)
                            .isNotEmpty();
                }
            }
        }
    }

    private static Map<String, Path> used() throws IOException {
        Map<String, Path> used = new TreeMap<>();
        for (Path file : sources()) {
            Pattern pattern = file.toString().endsWith(".java") ? IN_CODE : IN_VIEW;
            Matcher key =
                    pattern.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
            while (key.find()) {
                used.put(key.group(1) != null ? key.group(1) : key.group(2), file);
            }
        }
        return used;
    }

    private static List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            files.filter(file -> file.toString().endsWith(".xhtml")
                            || file.toString().endsWith(".java"))
                    .forEach(found::add);
        }
        return found;
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file(language))) {
            texts.load(reader);
        }
        return texts;
    }

    private static Path file(String language) {
        return MAIN.resolve("resources/io/izyboost/ui/texts_" + language + ".properties");
    }
}
