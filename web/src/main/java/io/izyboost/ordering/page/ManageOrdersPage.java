package io.izyboost.ordering.page;

import io.izyboost.kernel.AppClock;
import io.izyboost.ordering.Dispatch;
import io.izyboost.ordering.OrderDetail;
import io.izyboost.ordering.OrderFilter;
import io.izyboost.ordering.OrderId;
import io.izyboost.ordering.OrderView;
import io.izyboost.ordering.Ordering;
import io.izyboost.ui.Address;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.ToggleEvent;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.Visibility;

/** All orders of the panel: found by what stands in the address, with the story of each one that is opened. */
@Named
@ViewScoped
public class ManageOrdersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** An opened order. */
    public record Story(OrderDetail detail, List<StaffStoryLine> lines) {}

    /** All orders that were found when the list was last read, and how many that were. */
    private record Everything(OrderFilter filter, long count) {}

    @Inject
    Ordering ordering;

    @Inject
    OrderChoices choices;

    @Inject
    AppClock clock;

    private final OrderSearch search = new OrderSearch();
    private final Map<Long, Story> stories = new HashMap<>();
    private OrderRows rows;
    private List<OrderView> chosen = List.of();
    private Instant shownAt;
    private @Nullable Everything everything;

    @PostConstruct
    void prepare() {
        shownAt = clock.instant();
        rows = new OrderRows((sort, page) -> {
            shownAt = clock.instant();
            return ordering.list(search.filter(), sort, page);
        });
    }

    /** Called by the view once the address has been read: numbers get their names. */
    public void load() {
        search.setCustomer(choices.customer(search.getCustomer()));
        search.setService(choices.service(search.getService()));
    }

    public void find() {
        forget();
        rows.restart();
        Address.show(search.words());
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
        chosen = List.of();
        everything = null;
        stories.clear();
    }

    /** What is found later, or changes, is not meant: nobody has seen it. */
    public void chooseEverything() {
        everything = new Everything(search.filter().unchangedSince(shownAt), rows.total());
    }

    /** The orders that an action on that hand-over is meant for, of all found the newest: a few more than {@code most} at most. */
    List<OrderView> meant(Dispatch dispatch, int most) {
        if (everything == null) {
            return chosen.stream()
                    .filter(order -> order.dispatch().equals(dispatch.name()))
                    .toList();
        }
        OrderFilter filter = everything.filter();
        if (filter.dispatch() != null && filter.dispatch() != dispatch) {
            return List.of();
        }
        List<OrderView> all = new ArrayList<>();
        OrderId last = null;
        while (all.size() <= most) {
            List<OrderView> some = ordering.listBelow(filter.ofDispatch(dispatch), last);
            if (some.isEmpty()) {
                break;
            }
            all.addAll(some);
            last = some.get(some.size() - 1).id();
        }
        return all;
    }

    public LazyDataModel<OrderView> getRows() {
        return rows;
    }

    public OrderSearch getSearch() {
        return search;
    }

    public long getFound() {
        return rows.total();
    }

    public long getMeantCount() {
        return everything != null ? everything.count() : chosen.size();
    }

    public String getExportQuery() {
        return Address.query(search.words());
    }

    public List<OrderView> getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable List<OrderView> chosen) {
        this.chosen = chosen == null ? List.of() : chosen;
    }

    public boolean isEverything() {
        return everything != null;
    }
}
