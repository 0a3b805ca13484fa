package io.izyboost.provider.page;

import io.izyboost.kernel.DomainException;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderAccountView;
import io.izyboost.provider.ProviderAccounts;
import io.izyboost.provider.ProviderKind;
import io.izyboost.tenancy.TenantContext;
import io.izyboost.ui.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Adds an account, or changes one. */
@Named
@ViewScoped
public class ProviderDialog implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ProviderAccounts accounts;

    private @Nullable ProviderAccountView account;
    private ProviderForm form = new ProviderForm();

    public void start() {
        account = null;
        form = new ProviderForm();
    }

    public void edit(ProviderAccountView edited) {
        account = edited;
        form = ProviderForm.of(edited);
    }

    public void save() {
        try {
            if (account == null) {
                ProviderAccountId id = accounts.add(form.toAdd());
                Say.done("provider.added", accounts.get(id).name());
            } else {
                Say.done(
                        "provider.saved",
                        accounts.change(account.id(), form.toChange(account)).name());
            }
            PrimeFaces.current().ajax().addCallbackParam("done", true);
        } catch (DomainException refusal) {
            Say.refused(refusal);
        }
    }

    public boolean isNew() {
        return account == null;
    }

    public boolean isRemote() {
        return form.getKind() == ProviderKind.API_V2;
    }

    public boolean isKeyed() {
        return form.getKind() != ProviderKind.MANUAL;
    }

    /** A panel without a parent buys from nobody above it. */
    public List<ProviderKind> getKinds() {
        boolean child = TenantContext.current().parent() != null;
        return child
                ? List.of(ProviderKind.API_V2, ProviderKind.PARENT, ProviderKind.MANUAL)
                : List.of(ProviderKind.API_V2, ProviderKind.MANUAL);
    }

    public String getPanelCurrency() {
        return TenantContext.current().currency();
    }

    public @Nullable ProviderAccountView getAccount() {
        return account;
    }

    public ProviderForm getForm() {
        return form;
    }
}
