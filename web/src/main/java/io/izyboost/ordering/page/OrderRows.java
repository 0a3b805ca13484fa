package io.izyboost.ordering.page;

import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.ordering.OrderSort;
import io.izyboost.ordering.OrderView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The table of orders: count and rows of one page come from one call, sorted by the database. */
final class OrderRows extends LazyDataModel<OrderView> {
    private static final long serialVersionUID = 1L;
    static final int SIZE = 25;

    /** The door, with the filter of the moment. */
    interface Door {
        Page<OrderView> list(OrderSort sort, PageRequest page);
    }

    private record Asked(OrderSort sort, PageRequest page) {}

    private final transient Door door;
    private transient Asked asked = new Asked(OrderSort.NEWEST, new PageRequest(0, SIZE));
    private transient @Nullable Page<OrderView> fetched;
    private long total;

    OrderRows(Door door) {
        this.door = door;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        fetch();
        return (int) Math.min(Integer.MAX_VALUE, total);
    }

    @Override
    public List<OrderView> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        Asked wanted = new Asked(sort(sorts), new PageRequest(first / size, size));
        if (fetched == null || !wanted.equals(asked)) {
            asked = wanted;
            fetch();
        }
        List<OrderView> rows = fetched.items();
        fetched = null;
        return rows;
    }

    /** Back to the first page, because the filter has changed. */
    void restart() {
        asked = new Asked(asked.sort(), new PageRequest(0, asked.page().size()));
        fetched = null;
    }

    long total() {
        return total;
    }

    @Override
    public String getRowKey(OrderView row) {
        return row.id().toString();
    }

    @Override
    public @Nullable OrderView getRowData(String rowKey) {
        return getWrappedData().stream()
                .filter(row -> getRowKey(row).equals(rowKey))
                .findFirst()
                .orElse(null);
    }

    private void fetch() {
        fetched = door.list(asked.sort(), asked.page());
        total = fetched.total();
    }

    private static OrderSort sort(Map<String, SortMeta> sorts) {
        return sorts.values().stream()
                .filter(SortMeta::isActive)
                .findFirst()
                .flatMap(sort -> Arrays.stream(OrderSort.By.values())
                        .filter(by -> by.name().equals(sort.getField()))
                        .findFirst()
                        .map(by -> new OrderSort(by, sort.getOrder().isDescending())))
                .orElse(OrderSort.NEWEST);
    }
}
