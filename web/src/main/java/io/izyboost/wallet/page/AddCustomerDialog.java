package io.izyboost.wallet.page;

import io.izyboost.identity.Accounts;
import io.izyboost.identity.NewUser;
import io.izyboost.identity.Roles;
import io.izyboost.kernel.DomainException;
import io.izyboost.ui.Reader;
import io.izyboost.ui.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Staff opens an account for a customer; its API key is shown this once. */
@Named
@ViewScoped
public class AddCustomerDialog implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Accounts accounts;

    @Inject
    Reader reader;

    private @Nullable String email;
    private @Nullable String password;
    private @Nullable String name;
    private @Nullable String key;

    public void open() {
        email = null;
        password = null;
        name = null;
        key = null;
    }

    public void add() {
        try {
            NewUser customer = new NewUser(
                    email == null ? "" : email,
                    password == null ? "" : password,
                    name,
                    Roles.CUSTOMER,
                    reader.getLanguage());
            key = accounts.addWithKey(customer).apiKey();
            password = null;
        } catch (DomainException e) {
            Say.refused(e);
        }
    }

    public @Nullable String getKey() {
        return key;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }
}
