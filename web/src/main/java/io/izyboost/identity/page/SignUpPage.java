package io.izyboost.identity.page;

import io.izyboost.identity.NewUser;
import io.izyboost.identity.Roles;
import io.izyboost.identity.Sessions;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.ui.filter.SessionRules;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A visitor opens an account, and is signed in with it. */
@Named
@RequestScoped
public class SignUpPage extends Credentials {
    @Inject
    Sessions sessions;

    private @Nullable String name;

    public void signUp() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request = request(faces);
        String language = CallerContext.current().locale().getLanguage();
        NewUser visitor = new NewUser(email(), password(), name, Roles.CUSTOMER, language);
        SessionRules.logIn(request, sessions.signUp(visitor, request.getRemoteAddr()));
        faces.getExternalContext().redirect("/");
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }
}
