package io.izyboost.wallet.page;

import io.izyboost.identity.Accounts;
import io.izyboost.identity.Roles;
import io.izyboost.identity.UserFilter;
import io.izyboost.identity.UserSort;
import io.izyboost.identity.UserView;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.Money;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.UserId;
import io.izyboost.ui.Address;
import io.izyboost.ui.Rows;
import io.izyboost.ui.Say;
import io.izyboost.wallet.Wallets;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The panel's customers with what their wallets hold. */
@Named
@ViewScoped
public class ManageCustomersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Accounts accounts;

    @Inject
    Wallets wallets;

    private Rows<CustomerRow> rows;
    private @Nullable String text;

    @PostConstruct
    void open() {
        rows = new Rows<>(row -> row.user().id(), this::page, new Rows.Sort(UserSort.By.SINCE, true), this::words);
    }

    public void find() {
        rows.restart();
    }

    public void block(CustomerRow row) {
        change(() -> accounts.block(row.user().id()), "identity.customers.blocked", row);
    }

    public void unblock(CustomerRow row) {
        change(() -> accounts.unblock(row.user().id()), "identity.customers.unblocked", row);
    }

    private static void change(Runnable action, String done, CustomerRow row) {
        try {
            action.run();
            Say.done(done, row.user().email());
        } catch (DomainException e) {
            Say.refused(e);
        }
    }

    /** Two statements for a page: its accounts, and their balances together. */
    private Page<CustomerRow> page(Rows.Sort sort, PageRequest request) {
        UserSort by = new UserSort(sort.by(UserSort.By.class), sort.descending());
        Page<UserView> users = accounts.list(new UserFilter(text, Roles.CUSTOMER), by, request);
        List<UserId> ids = users.items().stream().map(UserView::id).toList();
        Map<UserId, Money> balances = wallets.balances(ids);
        return users.map(user -> new CustomerRow(user, balances.get(user.id())));
    }

    private Map<String, @Nullable Object> words() {
        Map<String, @Nullable Object> words = new HashMap<>();
        words.put("q", text);
        return words;
    }

    public String getExportQuery() {
        return Address.query(words());
    }

    public Rows<CustomerRow> getRows() {
        return rows;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null || text.isBlank() ? null : text.strip();
    }
}
