package io.izyboost.identity.page;

import io.izyboost.identity.Accounts;
import io.izyboost.identity.ApiKeys;
import io.izyboost.identity.KeyView;
import io.izyboost.identity.UserView;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.CallerContext;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The reader's own account and API key. */
@Named
@ViewScoped
public class AccountPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Accounts accounts;

    @Inject
    ApiKeys keys;

    private transient @Nullable UserView account;
    private transient @Nullable KeyView key;
    private transient @Nullable String fresh;

    @PostConstruct
    void open() {
        UserId self = CallerContext.current().self();
        account = accounts.get(self);
        key = keys.current(self).orElse(null);
    }

    /** The former key ends at once; the new one is shown on this page only. */
    public void rotate() {
        UserId self = CallerContext.current().self();
        fresh = keys.issue(self);
        key = keys.current(self).orElse(null);
    }

    public @Nullable UserView getAccount() {
        return account;
    }

    public @Nullable KeyView getKey() {
        return key;
    }

    public @Nullable String getFresh() {
        return fresh;
    }
}
