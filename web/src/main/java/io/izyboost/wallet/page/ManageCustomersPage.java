package io.izyboost.wallet.page;

import io.izyboost.identity.Accounts;
import io.izyboost.kernel.DomainException;
import io.izyboost.ui.Address;
import io.izyboost.ui.Rows;
import io.izyboost.ui.Say;
import io.izyboost.wallet.CustomerRow;
import io.izyboost.wallet.CustomerSort;
import io.izyboost.wallet.Customers;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The panel's customers with what their wallets hold. */
@Named
@ViewScoped
public class ManageCustomersPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Rows.Sort NEWEST = new Rows.Sort(CustomerSort.By.SINCE, true);

    @Inject
    Accounts accounts;

    @Inject
    Customers customers;

    private Rows<CustomerRow> rows;
    private @Nullable String text;

    @PostConstruct
    void open() {
        rows = new Rows<>(
                row -> row.user().id(), (sort, page) -> customers.list(text, order(sort), page), NEWEST, this::words);
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

    /** As an address has it. */
    static CustomerSort order(@Nullable String word) {
        return order(NEWEST.or(word));
    }

    private static CustomerSort order(Rows.Sort sort) {
        return new CustomerSort(sort.by(CustomerSort.By.class), sort.descending());
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
