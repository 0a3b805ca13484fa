package io.izyboost.panels.page;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.panels.PanelFilter;
import io.izyboost.panels.PanelView;
import io.izyboost.panels.Panels;
import io.izyboost.tenancy.PanelState;
import io.izyboost.ui.Address;
import io.izyboost.ui.Rows;
import io.izyboost.ui.Say;
import io.izyboost.ui.Selection;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All panels: found, closed, opened, one or many at once. */
@Named
@ViewScoped
public class AdminIndexPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Panels panels;

    private Rows<PanelView> rows;
    private Selection<PanelView> selection;
    private @Nullable String text;
    private @Nullable String state;

    @PostConstruct
    void open() {
        rows = new Rows<>(PanelView::slug, this::read, new Rows.Sort(PanelFilter.Order.CREATED, true), this::words);
        selection = new Selection<>(rows);
    }

    public void filtered() {
        rows.restart();
        selection.forget();
    }

    private Map<String, @Nullable Object> words() {
        Map<String, @Nullable Object> words = new HashMap<>();
        words.put("q", text);
        words.put("state", state);
        return words;
    }

    public String getExportQuery() {
        return Address.query(words());
    }

    public void suspendChosen() {
        each(panels::suspend, "panels.suspended");
    }

    public void activateChosen() {
        each(panels::activate, "panels.activated");
    }

    /** Each in a transaction of its own: one that refuses keeps none of the others back. A reason is said once. */
    private void each(Consumer<String> change, String done) {
        int changed = 0;
        Map<ErrorCode, DomainException> refusals = new LinkedHashMap<>();
        for (PanelView panel : meant()) {
            try {
                change.accept(panel.slug());
                changed++;
            } catch (DomainException refusal) {
                refusals.putIfAbsent(refusal.code(), refusal);
            }
        }
        refusals.values().forEach(Say::refused);
        if (changed > 0) {
            Say.done(done, changed);
        }
        selection.forget();
    }

    /** Read whole before anything changes. */
    private List<PanelView> meant() {
        if (!selection.isEverything()) {
            return selection.getChosen();
        }
        List<PanelView> all = new ArrayList<>();
        List<PanelView> some = panels.listBelow(filter(text, state), null);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = panels.listBelow(
                    filter(text, state), some.get(some.size() - 1).id());
        }
        return all;
    }

    private Page<PanelView> read(Rows.Sort sort, PageRequest page) {
        PanelFilter.Order order = sort.by(PanelFilter.Order.class);
        return panels.list(filter(text, state).sorted(order, sort.descending()), page);
    }

    /** From the words of the address; a state that there is not means any. */
    static PanelFilter filter(@Nullable String text, @Nullable String state) {
        boolean isState = states().anyMatch(word -> word.equals(state));
        return new PanelFilter(text, isState ? PanelState.ofWire(state) : null, null, null, false);
    }

    /** Whether the list is empty because of a filter. */
    public boolean isNarrowed() {
        return text != null || state != null;
    }

    public List<String> getStates() {
        return states().toList();
    }

    private static Stream<String> states() {
        return Arrays.stream(PanelState.values())
                .filter(some -> some != PanelState.CANCELLED)
                .map(PanelState::wire);
    }

    public Rows<PanelView> getRows() {
        return rows;
    }

    public Selection<PanelView> getSelection() {
        return selection;
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
}
