package io.izyboost.panels.page;

import io.izyboost.kernel.DomainException;
import io.izyboost.panels.PanelFilter;
import io.izyboost.panels.PanelView;
import io.izyboost.panels.Panels;
import io.izyboost.tenancy.PanelState;
import io.izyboost.ui.Address;
import io.izyboost.ui.Rows;
import io.izyboost.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All panels: found, closed, opened, one or many at once. */
@Named
@ViewScoped
public class AdminIndexPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Panels panels;

    private @Nullable Rows<PanelView> rows;
    private List<PanelView> chosen = new ArrayList<>();
    private @Nullable String text;
    private @Nullable String state;
    private PanelFilter.Order order = PanelFilter.Order.CREATED;
    private boolean descending = true;

    @PostConstruct
    void open() {
        rows = new Rows<>(25, PanelView::slug, page -> panels.list(filter(), page));
    }

    public void filtered() {
        if (rows != null) {
            rows.restart();
        }
        chosen = new ArrayList<>();
        Map<String, @Nullable Object> shown = new HashMap<>();
        shown.put("q", text);
        shown.put("state", state);
        Address.show(shown);
    }

    public void suspendChosen() {
        each(panels::suspend, "panels.suspended");
    }

    public void activateChosen() {
        each(panels::activate, "panels.activated");
    }

    /** Each in a transaction of its own: one that refuses keeps none of the others back. */
    private void each(Consumer<String> change, String done) {
        int changed = 0;
        for (PanelView panel : chosen) {
            try {
                change.accept(panel.slug());
                changed++;
            } catch (DomainException refusal) {
                Say.refused(refusal);
            }
        }
        if (changed > 0) {
            Say.done(done, changed);
        }
        chosen = new ArrayList<>();
    }

    private PanelFilter filter() {
        return new PanelFilter(text, state == null ? null : PanelState.ofWire(state), null, order, descending);
    }

    /** Whether the list is empty because of a filter. */
    public boolean isNarrowed() {
        return text != null || state != null;
    }

    public List<String> getStates() {
        return Arrays.stream(PanelState.values())
                .filter(some -> some != PanelState.CANCELLED)
                .map(PanelState::wire)
                .toList();
    }

    public PanelFilter.Order[] getOrders() {
        return PanelFilter.Order.values();
    }

    public @Nullable Rows<PanelView> getRows() {
        return rows;
    }

    public List<PanelView> getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable List<PanelView> chosen) {
        this.chosen = chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null || text.isBlank() ? null : text.strip();
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = getStates().contains(state) ? state : null;
    }

    public PanelFilter.Order getOrder() {
        return order;
    }

    public void setOrder(PanelFilter.@Nullable Order order) {
        this.order = order == null ? PanelFilter.Order.CREATED : order;
    }

    public boolean isDescending() {
        return descending;
    }

    public void setDescending(boolean descending) {
        this.descending = descending;
    }
}
