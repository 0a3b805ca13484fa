package io.izyboost.ordering.page;

import io.izyboost.ordering.PlaceOrder;
import io.izyboost.ordering.Source;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the customer has typed into the form of a new order. */
public class OrderDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A double click, or a second press after a lost answer, finds the first order again. */
    private final String once = "web-" + UUID.randomUUID();

    private @Nullable String link;
    private @Nullable Long quantity;
    private @Nullable String comments;
    private @Nullable Long runs;
    private @Nullable Long interval;

    /** Whether nothing that the price depends on is there yet. */
    boolean isEmpty(NewOrderPage page) {
        return quantity == null && comments == null && !page.isPackage();
    }

    /** All that the price depends on. */
    List<Object> measure(long service) {
        return Arrays.asList(service, quantity, comments, runs);
    }

    PlaceOrder order(long service) {
        Map<String, String> params = new HashMap<>();
        put(params, "comments", comments);
        put(params, "runs", runs);
        put(params, "interval", interval);
        return new PlaceOrder(service, link == null ? "" : link, quantity, params, Source.WEB, once);
    }

    private static void put(Map<String, String> params, String name, @Nullable Object value) {
        if (value != null) {
            params.put(name, value.toString());
        }
    }

    public @Nullable String getLink() {
        return link;
    }

    public void setLink(@Nullable String link) {
        this.link = link;
    }

    public @Nullable Long getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable Long quantity) {
        this.quantity = quantity;
    }

    public @Nullable String getComments() {
        return comments;
    }

    public void setComments(@Nullable String comments) {
        this.comments = comments;
    }

    public @Nullable Long getRuns() {
        return runs;
    }

    public void setRuns(@Nullable Long runs) {
        this.runs = runs;
    }

    public @Nullable Long getInterval() {
        return interval;
    }

    public void setInterval(@Nullable Long interval) {
        this.interval = interval;
    }
}
