package io.izyboost.ui.filter;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collections;

/**
 * Takes the client's address and scheme from a trusted proxy's X-Forwarded-For and X-Forwarded-Proto, for everything that
 * comes after, redirects included. Nobody else is believed, and no other such header is ever read: the host is that of
 * the Host header.
 */
public class ForwardedFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private transient TrustedProxies proxies;

    @Override
    public void init() {
        proxies = TrustedProxies.fromSettings();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServerExchange exchange = ServletRequestContext.requireCurrent().getExchange();
        InetAddress peer = exchange.getSourceAddress().getAddress();
        if (peer != null && proxies.hold(peer)) {
            String hops = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
            exchange.setSourceAddress(new InetSocketAddress(proxies.client(peer, hops), 0));
            String schemes = request.getHeader("X-Forwarded-Proto");
            String scheme = schemes == null ? "" : schemes.split(",", 2)[0].strip();
            if ("https".equals(scheme) || "http".equals(scheme)) {
                exchange.setRequestScheme(scheme);
            }
        }
        chain.doFilter(request, response);
    }
}
