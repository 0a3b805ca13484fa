package io.izyboost.panels.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdminJobsPageTest {
    @Test
    void findsJobsOfEveryName() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../batch/src/main/resources/META-INF/batch-jobs"))) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".xml", ""))
                    .toList();
            assertThat(AdminJobsPage.NAMES).containsExactlyInAnyOrderElementsOf(names);
        }
    }
}
