package io.izyboost.ui;

import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * A table over a door that gives pages, sorted by the database. The component asks for the count and then for the rows;
 * both come from one call. The list of a page keeps its page and order in the address, beside the words of its filter: it
 * can be shared, and come back to.
 */
public final class Rows<T> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1L;
    private static final List<Integer> SIZES = List.of(25, 50, 100);
    private static final int SIZE = SIZES.get(0);

    /** By which of the door's words ({@code field} of the {@code p:column}); null: in the door's own order. */
    public record Sort(@Nullable Enum<?> by, boolean descending) implements Serializable {
        static final Sort NONE = new Sort(null, false);

        public <E extends Enum<E>> E by(Class<E> words) {
            return words.cast(Objects.requireNonNull(by));
        }

        /** The one that the address wants; what makes no sense there means this one. */
        public Sort or(@Nullable String word) {
            return words().flatMap(each -> Stream.of(new Sort(each, false), new Sort(each, true)))
                    .filter(each -> each.word().equals(word))
                    .findFirst()
                    .orElse(this);
        }

        private Stream<Enum<?>> words() {
            return by == null
                    ? Stream.empty()
                    : Stream.of(by.getDeclaringClass().getEnumConstants());
        }

        private String word() {
            String word = String.valueOf(by).toLowerCase(Locale.ROOT);
            return descending ? "-" + word : word;
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
    private final transient @Nullable Supplier<? extends Map<String, ?>> filter;
    private final Sort start;
    private Sort sort;
    private int first;
    private int size = SIZE;
    private transient @Nullable Asked asked;
    private transient @Nullable Page<T> fetched;
    private long total;

    /** Rows beside the page's own list: always the newest first, from the first page. */
    public Rows(Function<T, Object> key, Door<T> door) {
        this.key = key;
        this.door = door;
        filter = null;
        start = Sort.NONE;
        sort = start;
    }

    /**
     * The list of a page, as the address wants it.
     *
     * @param start in which order it stands unless the reader wants another
     * @param filter what else stands in the address
     */
    public Rows(Function<T, Object> key, Door<T> door, Sort start, Supplier<? extends Map<String, ?>> filter) {
        this.key = key;
        this.door = door;
        this.filter = filter;
        this.start = start;
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        sort = start.or(address.get("sort"));
        size = SIZES.stream()
                .filter(each -> each.toString().equals(address.get("rows")))
                .findFirst()
                .orElse(SIZE);
        String page = address.getOrDefault("page", "");
        first = page.matches("\\d{1,6}") ? Integer.parseInt(page) * size : 0;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        fetched = fetch(new Asked(sort, new PageRequest(first / size, size)));
        return (int) Math.min(Integer.MAX_VALUE, total);
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        this.first = first;
        this.size = size;
        sort = sort(sorts);
        Asked wanted = new Asked(sort, new PageRequest(first / size, size));
        Page<T> rows = fetched;
        if (rows == null || !wanted.equals(asked)) {
            rows = fetch(wanted);
        }
        fetched = null;
        show();
        return rows.items();
    }

    /** Back to the first page, because the filter has changed. */
    public void restart() {
        first = 0;
        fetched = null;
    }

    /** How many rows the filter lets through, on all pages. */
    public long total() {
        return total;
    }

    /** Whether they stand in the order that they have unless the reader wants another. */
    public boolean isAtStart() {
        return sort.equals(start);
    }

    /** For {@code sortOrder} of the column with that word as {@code field}. */
    public String order(String word) {
        Enum<?> by = sort.by();
        if (by == null || !by.name().equals(word)) {
            return "unsorted";
        }
        return sort.descending() ? "desc" : "asc";
    }

    /** The table reads and writes it. */
    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }

    /** Rows a page; the table reads and writes it. */
    public int getSize() {
        return size;
    }

    public void setSize(int size) {
        this.size = size;
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

    private Page<T> fetch(Asked wanted) {
        asked = wanted;
        Page<T> page = door.page(wanted.sort(), wanted.page());
        total = page.total();
        return page;
    }

    /** The address of what the reader is about to see. */
    private void show() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (filter == null || !faces.isPostback() || faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return;
        }
        Map<String, @Nullable Object> words = new HashMap<>(filter.get());
        words.put("page", first == 0 ? null : first / size);
        words.put("rows", size == SIZE ? null : size);
        words.put("sort", sort.equals(start) || sort.by() == null ? null : sort.word());
        Address.show(words);
    }

    private Sort sort(Map<String, SortMeta> sorts) {
        return sorts.values().stream()
                .filter(SortMeta::isActive)
                .flatMap(active -> start.words()
                        .filter(by -> by.name().equals(active.getField()))
                        .map(by -> new Sort(by, active.getOrder().isDescending())))
                .findFirst()
                .orElse(start);
    }
}
