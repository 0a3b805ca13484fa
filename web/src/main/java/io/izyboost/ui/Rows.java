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
 * A table over a door that gives pages. The component asks for the count and then for the rows; both come from one
 * call.
 */
public final class Rows<T> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<PageRequest, Page<T>> door;
    private final transient Function<T, Object> key;
    private int page;
    private int size;
    private transient @Nullable Page<T> fetched;

    public Rows(int size, Function<T, Object> key, Function<PageRequest, Page<T>> door) {
        this.size = size;
        this.key = key;
        this.door = door;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        fetched = door.apply(new PageRequest(page, size));
        return (int) Math.min(Integer.MAX_VALUE, fetched.total());
    }

    @Override
    public List<T> load(int first, int pageSize, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        page = first / pageSize;
        size = pageSize;
        Page<T> rows = fetched;
        if (rows == null || rows.page() != page || rows.size() != size) {
            rows = door.apply(new PageRequest(page, size));
        }
        fetched = null;
        return rows.items();
    }

    /** Back to the first page, because the filter has changed. */
    public void restart() {
        page = 0;
        fetched = null;
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
}
