package io.izyboost.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ViewsTest {
    private static final Path VIEWS = Path.of("src/main/webapp");
    private static final Set<String> TYPED_IN = Set.of(
            "p:inputText",
            "p:inputTextarea",
            "p:password",
            "p:selectOneMenu",
            "p:autoComplete",
            "p:selectOneRadio",
            "h:inputFile");

    @Test
    void findsTheViews() throws IOException {
        assertThat(views()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyViewIsWellFormed(Path view) throws Exception {
        assertThat(read(view)).isNotNull();
    }

    /** A refusal calls the field as its label does: without one it would say that some value is wrong. */
    @ParameterizedTest
    @MethodSource("views")
    void everyFieldHasALabel(Path view) throws Exception {
        Set<String> labelled = new HashSet<>();
        List<String> bare = new ArrayList<>();
        for (Element part : parts(read(view))) {
            if (Set.of("izy:field", "p:outputLabel").contains(part.getTagName())) {
                labelled.add(part.getAttribute("for"));
            } else if (TYPED_IN.contains(part.getTagName())
                    && part.getAttribute("pt:aria-label").isEmpty()) {
                bare.add(part.getAttribute("id"));
            }
        }
        bare.removeAll(labelled);
        assertThat(bare).isEmpty();
    }

    @Test
    void viewsThatKeepNothingSayThemselvesThatTheyAreCheap() throws IOException {
        for (Path view : views()) {
            boolean cheap = Files.readString(view).contains("<ui:param name=\"cheap\"");
            assertThat(StatelessViews.has("/" + VIEWS.relativize(view)))
                    .as(view.toString())
                    .isEqualTo(cheap);
        }
    }

    private static Document read(Path view) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(view.toFile());
    }

    private static List<Element> parts(Document view) {
        NodeList all = view.getElementsByTagName("*");
        List<Element> parts = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            parts.add((Element) all.item(i));
        }
        return parts;
    }

    static List<Path> views() throws IOException {
        try (Stream<Path> files = Files.walk(VIEWS)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
