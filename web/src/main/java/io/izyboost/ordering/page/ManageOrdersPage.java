package io.izyboost.ordering.page;

import io.izyboost.kernel.PageRequest;
import io.izyboost.ordering.Dispatch;
import io.izyboost.ordering.OrderDetail;
import io.izyboost.ordering.OrderSort;
import io.izyboost.ordering.OrderView;
import io.izyboost.ordering.Ordering;
import io.izyboost.ui.Address;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
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

    @Inject
    Ordering ordering;

    @Inject
    OrderChoices choices;

    private final OrderSearch search = new OrderSearch();
    private final Map<Long, Story> stories = new HashMap<>();
    private OrderRows rows;
    private List<OrderView> chosen = List.of();
    private boolean everything;

    @PostConstruct
    void prepare() {
        rows = new OrderRows((sort, page) -> ordering.list(search.filter(), sort, page));
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
        everything = false;
        stories.clear();
    }

    /** The orders that an action on that hand-over is meant for: among the chosen rows, or one page of all found. */
    List<OrderView> meant(Dispatch dispatch, PageRequest page) {
        if (everything) {
            return ordering.list(search.filter(dispatch), OrderSort.NEWEST, page)
                    .items();
        }
        return page.page() > 0
                ? List.of()
                : chosen.stream()
                        .filter(order -> order.dispatch().equals(dispatch.name()))
                        .toList();
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
        return everything ? rows.total() : chosen.size();
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
        return everything;
    }

    public void setEverything(boolean everything) {
        this.everything = everything;
    }
}
