package io.izyboost.identity.page;

import io.izyboost.identity.Accounts;
import io.izyboost.identity.NewUser;
import io.izyboost.identity.RateLimits;
import io.izyboost.identity.Roles;
import io.izyboost.identity.Sessions;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.tenancy.TenantContext;
import io.izyboost.ui.filter.SessionRules;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A visitor opens an account, and is signed in with it. */
@Named
@ViewScoped
public class SignUpPage extends Credentials {
    private static final long serialVersionUID = 1L;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    RateLimits limits;

    private @Nullable String name;

    public void signUp() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request = request(faces);
        String address = request.getRemoteAddr();
        limits.signUp(TenantContext.current().id(), address);
        String language = CallerContext.current().locale().getLanguage();
        accounts.signUp(new NewUser(email(), password(), name, Roles.CUSTOMER, language));
        SessionRules.logIn(request, sessions.logIn(email(), password(), address));
        faces.getExternalContext().redirect("/");
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }
}
