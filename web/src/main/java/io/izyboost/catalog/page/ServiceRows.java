package io.izyboost.catalog.page;

import io.izyboost.catalog.ServiceRow;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The table of services: count and rows of one page come from one call. */
final class ServiceRows extends LazyDataModel<ServiceRow> {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 25;

    private final transient Function<PageRequest, Page<ServiceRow>> door;
    private transient PageRequest asked = new PageRequest(0, SIZE);
    private transient @Nullable Page<ServiceRow> fetched;
    private long total;

    ServiceRows(Function<PageRequest, Page<ServiceRow>> door) {
        this.door = door;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        fetch();
        return (int) Math.min(Integer.MAX_VALUE, total);
    }

    @Override
    public List<ServiceRow> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        PageRequest wanted = new PageRequest(first / size, size);
        if (fetched == null || !wanted.equals(asked)) {
            asked = wanted;
            fetch();
        }
        List<ServiceRow> rows = fetched.items();
        fetched = null;
        return rows;
    }

    void restart() {
        asked = new PageRequest(0, asked.size());
        fetched = null;
    }

    long total() {
        return total;
    }

    @Override
    public String getRowKey(ServiceRow row) {
        return Long.toString(row.id());
    }

    @Override
    public @Nullable ServiceRow getRowData(String rowKey) {
        return getWrappedData().stream()
                .filter(row -> getRowKey(row).equals(rowKey))
                .findFirst()
                .orElse(null);
    }

    private void fetch() {
        fetched = door.apply(asked);
        total = fetched.total();
    }
}
