package io.izyboost.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkedResourcesTest {
    private final Map<String, String> files = new HashMap<>(Map.of("izy/a.css", "a {}", "primefaces/b.css", "b {}"));

    @Test
    void markChangesWithTheContentAndWithNothingElse() {
        String first = path("izy", "a.css");
        assertThat(path("izy", "a.css")).as("after a restart").isEqualTo(first);

        files.put("izy/a.css", "a { }");

        assertThat(path("izy", "a.css")).isNotEqualTo(first).startsWith(first.substring(0, first.indexOf("&c=")));
    }

    @Test
    void filesOfOneNameInTwoLibrariesHaveMarksOfTheirOwn() {
        files.put("primefaces-izyboost/a.css", "another");
        ResourceHandler handler = new MarkedResources(new Files());

        String one = handler.createResource("a.css", "izy").getRequestPath();
        String other = handler.createResource("a.css", "primefaces-izyboost").getRequestPath();

        assertThat(mark(other)).isNotEqualTo(mark(one));
    }

    @Test
    void leavesTheFilesOfOthersAndThoseThatAreNotThereAlone() {
        ResourceHandler handler = new MarkedResources(new Files());

        assertThat(handler.createResource("b.css", "primefaces").getRequestPath())
                .doesNotContain("&c=");
        assertThat(handler.createResource("gone.css", "izy")).isNull();
    }

    /** As a server that has just started tells it. */
    private String path(String library, String name) {
        return new MarkedResources(new Files()).createResource(name, library).getRequestPath();
    }

    private static String mark(String path) {
        return path.substring(path.indexOf("&c="));
    }

    /** Stands for the handler of Faces. */
    private final class Files extends ResourceHandlerWrapper {
        Files() {
            super(null);
        }

        @Override
        public @Nullable Resource createResource(String name, String library) {
            String content = files.get(library + "/" + name);
            return content == null ? null : new File(library, name, content);
        }
    }

    private static final class File extends Resource {
        private final String content;

        File(String library, String name, String content) {
            setLibraryName(library);
            setResourceName(name);
            this.content = content;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Map<String, String> getResponseHeaders() {
            return Map.of();
        }

        @Override
        public String getRequestPath() {
            return "/jakarta.faces.resource/" + getResourceName() + "?ln=" + getLibraryName();
        }

        @Override
        public @Nullable URL getURL() {
            return null;
        }

        @Override
        public boolean userAgentNeedsUpdate(FacesContext context) {
            return true;
        }
    }
}
