package io.izyboost.ordering.page;

import io.izyboost.ordering.OrderFilter;
import io.izyboost.ordering.OrderSort;
import io.izyboost.ordering.OrderView;
import io.izyboost.ordering.Ordering;
import io.izyboost.ui.Address;
import io.izyboost.ui.Rows;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The customer's own orders. */
@Named
@ViewScoped
public class OrdersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Ordering ordering;

    private Rows<OrderView> rows;
    private @Nullable String status;
    private @Nullable String text;

    @PostConstruct
    void open() {
        rows = new Rows<>(
                OrderView::id,
                (sort, page) ->
                        ordering.own(filter(), new OrderSort(sort.by(OrderSort.By.class), sort.descending()), page),
                new Rows.Sort(OrderSort.By.NUMBER, true),
                this::words);
    }

    public void filtered() {
        rows.restart();
    }

    private OrderFilter filter() {
        return OrderSearch.own(status, text);
    }

    private Map<String, @Nullable Object> words() {
        Map<String, @Nullable Object> words = new HashMap<>();
        words.put("status", status);
        words.put("q", text);
        return words;
    }

    public String getExportQuery() {
        return Address.query(words());
    }

    /** Whether the list is empty because of a filter. */
    public boolean isNarrowed() {
        return status != null || text != null;
    }

    public String[] getStatuses() {
        return OrderWords.STATUSES.toArray(String[]::new);
    }

    public Rows<OrderView> getRows() {
        return rows;
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = status;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null || text.isBlank() ? null : text.strip();
    }
}
