package io.izyboost.ui;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Our own style sheets and scripts carry a mark of their content in their address: a browser keeps them for as long as
 * they stay the same, and fetches them anew after an upgrade.
 */
public class MarkedResources extends ResourceHandlerWrapper {
    private static final Set<String> OURS = Set.of("izy", "primefaces-izyboost");
    private static final String MARK = "c";

    private final Map<String, String> marks = new ConcurrentHashMap<>();

    public MarkedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable Resource createResource(String name, @Nullable String library) {
        return marked(super.createResource(name, library));
    }

    @Override
    public @Nullable Resource createResource(String name, @Nullable String library, @Nullable String type) {
        return marked(super.createResource(name, library, type));
    }

    private @Nullable Resource marked(@Nullable Resource resource) {
        if (resource == null || resource.getLibraryName() == null || !OURS.contains(resource.getLibraryName())) {
            return resource;
        }
        return new Marked(
                resource,
                marks.computeIfAbsent(
                        resource.getLibraryName() + "/" + resource.getResourceName(), name -> mark(resource)));
    }

    private static String mark(Resource resource) {
        CRC32 content = new CRC32();
        try (InputStream in = resource.getInputStream()) {
            content.update(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toHexString(content.getValue());
    }

    private static final class Marked extends ResourceWrapper {
        private final String mark;

        Marked(Resource resource, String mark) {
            super(resource);
            this.mark = mark;
        }

        @Override
        public String getRequestPath() {
            return super.getRequestPath() + "&" + MARK + "=" + mark;
        }

        /** During an upgrade a page of one release may ask a server of the other: nobody keeps what that answers. */
        @Override
        public Map<String, String> getResponseHeaders() {
            Map<String, String> headers = new HashMap<>(super.getResponseHeaders());
            headers.remove("Expires");
            headers.put("Cache-Control", isAskedFor() ? "public, max-age=31536000, immutable" : "no-store");
            return headers;
        }

        private boolean isAskedFor() {
            return mark.equals(FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestParameterMap()
                    .get(MARK));
        }
    }
}
