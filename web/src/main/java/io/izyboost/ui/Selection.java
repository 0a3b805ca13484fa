package io.izyboost.ui;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bulk action is meant for: the rows that were ticked, or everything that the filter lets through. */
public final class Selection<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Rows<T> rows;
    private List<T> chosen = List.of();
    private boolean everything;
    private long found;

    public Selection(Rows<T> rows) {
        this.rows = rows;
    }

    public void forget() {
        chosen = List.of();
        everything = false;
    }

    public void takeEverything() {
        everything = true;
        found = rows.total();
    }

    public boolean isEverything() {
        return everything;
    }

    /** Whether there is more to be found than what was ticked. */
    public boolean isExtensible() {
        return !everything && rows.total() > chosen.size();
    }

    public long getFound() {
        return rows.total();
    }

    public long getCount() {
        return everything ? found : chosen.size();
    }

    public List<T> getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable List<T> chosen) {
        this.chosen = chosen == null ? List.of() : List.copyOf(chosen);
        everything = false;
    }
}
