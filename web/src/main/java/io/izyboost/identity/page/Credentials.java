package io.izyboost.identity.page;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The two fields that log-in and sign-up ask for. Both pages are stateless: a visitor, or a program that calls them
 * without end, has no session before there is an account.
 */
public abstract class Credentials {
    private @Nullable String email;
    private @Nullable String password;

    String email() {
        return email == null ? "" : email;
    }

    String password() {
        return password == null ? "" : password;
    }

    static HttpServletRequest request(FacesContext faces) {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
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
}
