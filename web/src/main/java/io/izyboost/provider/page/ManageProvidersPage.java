package io.izyboost.provider.page;

import io.izyboost.kernel.DomainException;
import io.izyboost.provider.AccountSort;
import io.izyboost.provider.ProviderAccountView;
import io.izyboost.provider.ProviderAccounts;
import io.izyboost.provider.ProviderBalance;
import io.izyboost.provider.ProviderTest;
import io.izyboost.ui.Formats;
import io.izyboost.ui.Rows;
import io.izyboost.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;

/** The provider accounts of the panel, each with its state and a test call. */
@Named
@ViewScoped
public class ManageProvidersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ProviderAccounts accounts;

    private Rows<ProviderAccountView> rows;

    @PostConstruct
    void open() {
        rows = new Rows<>(
                account -> account.id().value(),
                (sort, page) -> accounts.list(new AccountSort(sort.by(AccountSort.By.class), sort.descending()), page),
                new Rows.Sort(AccountSort.By.NAME, false),
                Map::of);
    }

    public void test(ProviderAccountView account) {
        try {
            ProviderTest test = accounts.test(account.id());
            ProviderBalance balance = test.balance();
            if (test.ok() && balance != null) {
                String amount = Formats.amount(balance.amount(), account.currency());
                Say.done("provider.test.ok", account.name(), amount, test.millis());
                if (test.rateDropped()) {
                    Say.done("provider.test.rateDropped", account.name(), account.currency());
                }
            } else {
                Say.failed("provider.test.failed", account.name(), String.valueOf(Formats.told(test.problem())));
            }
        } catch (DomainException refusal) {
            Say.refused(refusal);
        }
    }

    /** The word of its badge: off, held back by its breaker, or on. */
    public String state(ProviderAccountView account) {
        if (!account.enabled()) {
            return "disabled";
        }
        return account.circuit().equals("CLOSED") ? "enabled" : "held-back";
    }

    public Rows<ProviderAccountView> getRows() {
        return rows;
    }
}
