package io.izyboost.identity.page;

import io.izyboost.identity.ApiCaller;
import io.izyboost.identity.Sessions;
import io.izyboost.identity.SignedIn;
import io.izyboost.kernel.access.Permission;
import io.izyboost.ui.LanguageServlet;
import io.izyboost.ui.filter.SessionRules;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Log-in, and back to the page that asked for it. */
@Named
@RequestScoped
public class LogInPage extends Credentials {
    @Inject
    Sessions sessions;

    private @Nullable String next;

    public void logIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request = request(faces);
        SignedIn account = sessions.logIn(email(), password(), request.getRemoteAddr());
        String home = sessions.caller(account).map(LogInPage::home).orElse("/");
        SessionRules.logIn(request, account);
        faces.getExternalContext().redirect(next == null || next.isEmpty() ? home : LanguageServlet.ownPath(next));
    }

    /** Where the account's work is; an operator's is the console. */
    private static String home(ApiCaller caller) {
        if (caller.permissions().contains(Permission.PLATFORM_READ)) {
            return "/admin";
        }
        return caller.permissions().contains(Permission.PANEL_DASHBOARD) ? "/manage" : "/";
    }

    public @Nullable String getNext() {
        return next;
    }

    public void setNext(@Nullable String next) {
        this.next = next;
    }
}
