package io.izyboost.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.inject.Named;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A job XML names its artifacts by words that no compiler checks. */
class JobReferencesTest {

    private static final Path JOBS = Classes.module("batch").resolve("src/main/resources/META-INF/batch-jobs");

    static List<Path> jobs() throws Exception {
        try (Stream<Path> files = Files.list(JOBS)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void everyReferenceResolves(Path job) throws Exception {
        assertThat(artifacts()).containsAll(references(job));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void aJobIsCalledAsItsFile(Path job) throws Exception {
        String file = job.getFileName().toString().replace(".xml", "");

        assertThat(document(job).getDocumentElement().getAttribute("id")).isEqualTo(file);
        assertThat(file).matches("[a-z]+(-[a-z]+)*");
    }

    private static List<String> references(Path job) throws Exception {
        NodeList all = document(job).getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .map(Element.class::cast)
                .map(element -> element.getAttribute("ref"))
                .filter(reference -> !reference.isEmpty())
                .toList();
    }

    private static Document document(Path job) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(job.toFile());
    }

    private static Set<String> artifacts() {
        return Classes.ALL.stream()
                .filter(type -> type.isAnnotatedWith(Named.class))
                .map(JobReferencesTest::beanName)
                .collect(Collectors.toSet());
    }

    private static String beanName(JavaClass type) {
        String given = type.getAnnotationOfType(Named.class).value();
        String simple = type.getSimpleName();
        return given.isEmpty() ? simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1) : given;
    }
}
