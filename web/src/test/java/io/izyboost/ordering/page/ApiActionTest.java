package io.izyboost.ordering.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ApiActionTest {
    private static final Path OPENAPI = Path.of("src/main/resources/META-INF/openapi.yaml");
    private static final Pattern FIELD = Pattern.compile("(\\w+): (?:'([^']*)'|([^,}]+))");

    @Test
    void examplesAreThoseOfTheOpenApiDocument() throws IOException {
        String document = Files.readString(OPENAPI);
        for (ApiAction action : ApiAction.ALL) {
            Matcher example = Pattern.compile("\\n +" + action.name() + ": \\{value: \\{(key: [^\\n]*)}}\\n")
                    .matcher(document);
            assertThat(example.find()).as(action.name()).isTrue();
            Map<String, String> fields = fields(example.group(1));
            assertThat(fields.remove("key")).isEqualTo("izy_yourKey");
            assertThat(action.request()).isEqualTo(fields);
        }
    }

    private static Map<String, String> fields(String yaml) {
        Map<String, String> fields = new TreeMap<>();
        Matcher field = FIELD.matcher(yaml);
        while (field.find()) {
            fields.put(field.group(1), field.group(2) != null ? field.group(2) : field.group(3));
        }
        return fields;
    }
}
