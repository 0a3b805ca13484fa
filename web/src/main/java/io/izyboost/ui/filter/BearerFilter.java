package io.izyboost.ui.filter;

import io.izyboost.identity.ApiCaller;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.access.Caller;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.kernel.access.Permission;
import io.izyboost.rest.KeyGate;
import io.izyboost.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The caller of the staff's and the platform's API: the account behind {@code Authorization: Bearer}. No key, a
 * customer's key and another panel's key are refused alike. On API v2 the key stands in the body: its resource looks.
 */
public class BearerFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(BearerFilter.class);
    private static final String SCHEME = "Bearer ";

    @Inject
    transient KeyGate gate;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Surface surface = Surface.of(request);
        if (surface == Surface.ADMIN_API && !TenantContext.current().isMain()) {
            Answers.refuse(request, response, new DomainException(ErrorCode.NOT_FOUND), "unknown-host");
            return;
        }
        Caller caller;
        try {
            caller = surface == Surface.API_V2 ? visitor(request) : keyed(request, surface);
        } catch (DomainException refusal) {
            Answers.refuse(request, response, refusal, "unknown-host");
            return;
        } catch (RuntimeException e) {
            LOG.error("The caller could not be found out", e);
            Answers.broken(request, response);
            return;
        }
        Scope.enter(() -> CallerContext.call(caller, Scope.rest(chain, request, response)));
    }

    private Caller keyed(HttpServletRequest request, Surface surface) {
        Permission entry = surface == Surface.ADMIN_API ? Permission.PLATFORM_READ : Permission.PANEL_DASHBOARD;
        ApiCaller account = gate.resolve(key(request.getHeader("Authorization")), request.getRemoteAddr());
        if (!account.permissions().contains(entry)) {
            throw new DomainException(ErrorCode.NOT_SIGNED_IN);
        }
        return account.toCaller(
                TenantContext.current().id(), Languages.ofApi(request, account.locale()), request.getRemoteAddr());
    }

    private static Caller visitor(HttpServletRequest request) {
        return Caller.anonymous(TenantContext.current().id(), Languages.ofRequest(request), request.getRemoteAddr());
    }

    static @Nullable String key(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authorization.substring(SCHEME.length()).strip()
                : null;
    }
}
