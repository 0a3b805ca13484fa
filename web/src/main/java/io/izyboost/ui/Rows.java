package io.izyboost.ui;

import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * A table over a door that gives pages, sorted by the database. The component asks for the count and then for the rows;
 * both come from one call.
 */
public final class Rows<T> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 25;

    /** By which column ({@code field} of the {@code p:column}); null: in the door's own order. */
    public record Sort(@Nullable String field, boolean descending) {
        static final Sort NONE = new Sort(null, false);

        /** The door's word for the column; the other one where there is none. */
        public <E extends Enum<E>> E by(Class<E> words, E otherwise) {
            for (E word : words.getEnumConstants()) {
                if (word.name().equals(field)) {
                    return word;
                }
            }
            return otherwise;
        }
    }

    /** The door, with the filter of the moment. */
    @FunctionalInterface
    public interface Door<T> {
        Page<T> page(Sort sort, PageRequest page);
    }

    private record Asked(Sort sort, PageRequest page) {}

    private final transient Function<T, Object> key;
    private final transient Door<T> door;
    private transient Asked asked = new Asked(Sort.NONE, new PageRequest(0, SIZE));
    private transient @Nullable Page<T> fetched;
    private long total;

    public Rows(Function<T, Object> key, Door<T> door) {
        this.key = key;
        this.door = door;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        fetched = fetch();
        return (int) Math.min(Integer.MAX_VALUE, total);
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        Asked wanted = new Asked(sort(sorts), new PageRequest(first / size, size));
        Page<T> rows = fetched;
        if (rows == null || !wanted.equals(asked)) {
            asked = wanted;
            rows = fetch();
        }
        fetched = null;
        return rows.items();
    }

    /** Back to the first page, because the filter has changed. */
    public void restart() {
        asked = new Asked(asked.sort(), new PageRequest(0, asked.page().size()));
        fetched = null;
    }

    /** How many rows the filter lets through, on all pages. */
    public long total() {
        return total;
    }

    @Override
    public String getRowKey(T row) {
        return key.apply(row).toString();
    }

    @Override
    public @Nullable T getRowData(String rowKey) {
        List<T> shown = getWrappedData();
        return shown.stream()
                .filter(row -> getRowKey(row).equals(rowKey))
                .findFirst()
                .orElse(null);
    }

    private Page<T> fetch() {
        Page<T> page = door.page(asked.sort(), asked.page());
        total = page.total();
        return page;
    }

    private static Sort sort(Map<String, SortMeta> sorts) {
        return sorts.values().stream()
                .filter(SortMeta::isActive)
                .findFirst()
                .map(sort -> new Sort(sort.getField(), sort.getOrder().isDescending()))
                .orElse(Sort.NONE);
    }
}
