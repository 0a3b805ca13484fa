package io.izyboost.ui.filter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Callable;

/** Runs the rest of the chain inside a context, and lets its exceptions out as they were. */
final class Scope {
    private Scope() {}

    static Callable<Void> rest(FilterChain chain, HttpServletRequest request, HttpServletResponse response) {
        return () -> {
            chain.doFilter(request, response);
            return null;
        };
    }

    static void enter(Callable<Void> work) throws IOException, ServletException {
        try {
            work.call();
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
