package io.izyboost.ordering.page;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.ordering.Dispatch;
import io.izyboost.ordering.OrderDetail;
import io.izyboost.ordering.OrderFilter;
import io.izyboost.ordering.OrderId;
import io.izyboost.ordering.OrderSort;
import io.izyboost.ordering.OrderView;
import io.izyboost.ordering.Ordering;
import io.izyboost.ui.Address;
import io.izyboost.ui.Rows;
import io.izyboost.ui.Selection;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.ToggleEvent;
import org.primefaces.model.Visibility;

/** All orders of the panel: found by what stands in the address, with the story of each one that is opened. */
@Named
@ViewScoped
public class ManageOrdersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** An opened order. */
    public record Story(OrderDetail detail, List<StaffStoryLine> lines) {}

    @Inject
    Ordering ordering;

    @Inject
    OrderChoices choices;

    @Inject
    AppClock clock;

    /** By the words of the address. */
    private final Map<String, String> search = new HashMap<>();

    private final Map<Long, Story> stories = new HashMap<>();
    private Rows<OrderView> rows;
    private Selection<OrderView> selection;
    private OrderFilter shown = OrderFilter.ALL;

    @PostConstruct
    void prepare() {
        rows = new Rows<>(
                OrderView::id, this::read, new Rows.Sort(OrderSort.By.NUMBER, true), () -> OrderSearch.shown(search));
        selection = new Selection<>(rows);
    }

    /** Once all that was found is chosen, what is found later, or changes, is not meant: nobody has seen it. */
    private Page<OrderView> read(Rows.Sort sort, PageRequest page) {
        OrderFilter filter = OrderSearch.filter(search::get);
        if (!selection.isEverything()) {
            shown = filter.unchangedSince(clock.instant());
        }
        return ordering.list(filter, new OrderSort(sort.by(OrderSort.By.class), sort.descending()), page);
    }

    /** Called by the view once the address has been read: numbers get their names. */
    public void load() {
        search.computeIfPresent("customer", (word, number) -> choices.customer(number));
        search.computeIfPresent("service", (word, number) -> choices.service(number));
    }

    public void find() {
        forget();
        rows.restart();
    }

    public void toggle(ToggleEvent event) {
        OrderView order = (OrderView) event.getData();
        if (event.getVisibility() == Visibility.VISIBLE) {
            OrderDetail detail = ordering.get(order.id());
            stories.put(order.id().value(), new Story(detail, StaffStoryLine.of(detail)));
        }
    }

    public @Nullable Story story(OrderView order) {
        return stories.get(order.id().value());
    }

    public boolean isFinal(OrderView order) {
        return OrderWords.isFinal(order.status());
    }

    /** After something was done to orders: what was chosen and opened is out of date. */
    void forget() {
        selection.forget();
        stories.clear();
    }

    /**
     * The orders that an action on that hand-over is meant for: those that are not at their end. Of all found the newest, a
     * few more than {@code most} at most.
     */
    List<OrderView> meant(Dispatch dispatch, int most) {
        if (!selection.isEverything()) {
            return selection.getChosen().stream()
                    .filter(order -> order.dispatch().equals(dispatch.name()) && !isFinal(order))
                    .toList();
        }
        if (shown.dispatch() != null && shown.dispatch() != dispatch) {
            return List.of();
        }
        List<OrderView> all = new ArrayList<>();
        OrderId last = null;
        while (all.size() <= most) {
            List<OrderView> some = ordering.listBelow(shown.ofDispatch(dispatch), last);
            if (some.isEmpty()) {
                break;
            }
            some.stream().filter(order -> !isFinal(order)).forEach(all::add);
            last = some.get(some.size() - 1).id();
        }
        return all;
    }

    public Rows<OrderView> getRows() {
        return rows;
    }

    public Map<String, String> getSearch() {
        return search;
    }

    public Selection<OrderView> getSelection() {
        return selection;
    }

    public String getExportQuery() {
        return Address.query(OrderSearch.shown(search));
    }
}
