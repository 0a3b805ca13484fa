package io.izyboost.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.helpers.DefaultHandler;

class ViewsTest {
    private static final Path VIEWS = Path.of("src/main/webapp");

    @Test
    void everyViewIsWellFormed() throws IOException {
        List<Path> views = views();
        assertThat(views).hasSizeGreaterThan(30);
        for (Path view : views) {
            assertThatCode(() ->
                            SAXParserFactory.newInstance().newSAXParser().parse(view.toFile(), new DefaultHandler()))
                    .as(view.toString())
                    .doesNotThrowAnyException();
        }
    }

    private static List<Path> views() throws IOException {
        try (Stream<Path> files = Files.walk(VIEWS)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
