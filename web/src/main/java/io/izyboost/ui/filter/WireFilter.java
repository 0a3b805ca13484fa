package io.izyboost.ui.filter;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What clients get wrong before anything of ours is asked. A media type that nobody can read says nothing: the server's
 * own parsers would break off with a page. What the container refuses on one of the APIs has that API's form.
 */
public class WireFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            Surface refused = Surface.of(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
            if (refused.isApi()) {
                Answers.failed(refused, request, response);
                return;
            }
        }
        chain.doFilter(readable(request), response);
    }

    private static HttpServletRequest readable(HttpServletRequest request) {
        Set<String> odd = new HashSet<>();
        for (String name : new String[] {HttpHeaders.ACCEPT, HttpHeaders.CONTENT_TYPE}) {
            if (!areMediaTypes(name, request.getHeaders(name))) {
                odd.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return odd.isEmpty() ? request : new Without(request, odd);
    }

    private static boolean areMediaTypes(String name, Enumeration<String> values) {
        try {
            while (values.hasMoreElements()) {
                String value = values.nextElement();
                for (String part : parts(name, value)) {
                    check(part, value);
                }
            }
            return true;
        } catch (RuntimeException e) { // each parser has its own
            return false;
        }
    }

    /** Split as the server's own parser does, which heeds no quotes in a list; of a body's type there is only one. */
    static String[] parts(String name, String value) {
        return HttpHeaders.ACCEPT.equals(name) ? value.split(",") : new String[] {value};
    }

    private static void check(String part, String whole) {
        if (!part.isBlank() || whole.isBlank()) {
            String quality = MediaType.valueOf(part.strip()).getParameters().get("q");
            if (quality != null) {
                Float.parseFloat(quality);
            }
        }
    }

    /** The same request as if those headers had not been sent. */
    private static final class Without extends HttpServletRequestWrapper {
        private final Set<String> names;

        Without(HttpServletRequest request, Set<String> names) {
            super(request);
            this.names = names;
        }

        private boolean lacks(String name) {
            return names.contains(name.toLowerCase(Locale.ROOT));
        }

        @Override
        public @Nullable String getHeader(String name) {
            return lacks(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return lacks(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !lacks(name))
                    .toList());
        }

        @Override
        public @Nullable String getContentType() {
            return lacks(HttpHeaders.CONTENT_TYPE) ? null : super.getContentType();
        }
    }
}
