package io.izyboost.identity.page;

import io.izyboost.identity.Sessions;
import io.izyboost.identity.SignedIn;
import io.izyboost.kernel.access.Permission;
import io.izyboost.ui.LanguageServlet;
import io.izyboost.ui.filter.SessionRules;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Log-in, and back to the page that asked for it. */
@Named
@ViewScoped
public class LogInPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Sessions sessions;

    private @Nullable String email;
    private transient @Nullable String password;
    private @Nullable String next;

    public void logIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        SignedIn account = sessions.logIn(text(email), text(password), request.getRemoteAddr());
        boolean staff = sessions.caller(account)
                .map(caller -> caller.permissions().contains(Permission.PANEL_DASHBOARD))
                .orElse(false);
        SessionRules.logIn(request, account);
        String home = staff ? "/manage" : "/";
        faces.getExternalContext().redirect(next == null ? home : LanguageServlet.ownPath(next));
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    /** Never written back to the page. */
    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getNext() {
        return next;
    }

    public void setNext(@Nullable String next) {
        this.next = next;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
