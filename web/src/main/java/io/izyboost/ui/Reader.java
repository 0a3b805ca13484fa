package io.izyboost.ui;

import io.izyboost.kernel.access.Caller;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.kernel.access.Permission;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.TenantContext;
import io.izyboost.ui.brand.Brand;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.primefaces.context.PrimeFacesContext;

/** Who reads the page, and how: panel, permissions, language, light or dark. Asks no database. */
@Named
@RequestScoped
public class Reader {
    private static final Set<String> THEMES = Set.of("light", "dark");

    @Inject
    HttpServletRequest request;

    @Inject
    Brand brand;

    public String getPanelName() {
        return brand.getName();
    }

    public Panel getPanel() {
        return TenantContext.current();
    }

    public Locale getLocale() {
        return ReaderLocale.of(request, caller());
    }

    public String getLanguage() {
        return getLocale().getLanguage();
    }

    public String getTheme() {
        String chosen = ReaderLocale.cookie(request, "izy-theme");
        return THEMES.contains(chosen) ? chosen : "auto";
    }

    public boolean isSignedIn() {
        return caller().kind() == Caller.Kind.USER;
    }

    /** Somebody with a wallet in this panel. */
    public boolean isCustomer() {
        return isSignedIn() && may(Permission.WALLET_OWN.name()) && !isStaff();
    }

    public boolean isStaff() {
        return may(Permission.ORDERING_READ.name());
    }

    public boolean isOperator() {
        return TenantContext.current().isMain() && may(Permission.PLATFORM_READ.name());
    }

    /** Whether the page belongs to the operator's console. */
    public boolean isConsole() {
        return viewPath().startsWith("/admin");
    }

    public boolean may(String permission) {
        return caller().may(Permission.valueOf(permission));
    }

    public boolean at(String path) {
        String view = viewPath();
        return view.equals(path) || view.equals((path.equals("/") ? "" : path) + "/index");
    }

    /** For forms that must work before any script has run: the scripts put it into the others. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    public String getName() {
        return caller().name();
    }

    public String getInitials() {
        String name = caller().name().strip();
        return name.isEmpty() ? "·" : name.substring(0, 1).toUpperCase(getLocale());
    }

    /** Where to come back to after a change of language. */
    public String getBackPath() {
        Object failed =
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI); // on an error page: what was asked for
        String path = failed == null ? viewPath().replaceAll("/index$", "/") : failed.toString();
        String query = request.getQueryString();
        return URLEncoder.encode(query == null ? path : path + "?" + query, StandardCharsets.UTF_8);
    }

    private static Caller caller() {
        return CallerContext.current();
    }

    private static String viewPath() {
        String id = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return id.endsWith(".xhtml") ? id.substring(0, id.length() - ".xhtml".length()) : id;
    }
}
