package io.izyboost.catalog.page;

import io.izyboost.catalog.Catalog;
import io.izyboost.catalog.CategoryView;
import io.izyboost.catalog.ChangeAll;
import io.izyboost.catalog.ChangeService;
import io.izyboost.catalog.ServiceId;
import io.izyboost.catalog.ServiceRow;
import io.izyboost.catalog.ServiceSort;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.provider.ProviderAccountView;
import io.izyboost.provider.ProviderAccounts;
import io.izyboost.ui.Address;
import io.izyboost.ui.Numbers;
import io.izyboost.ui.Rows;
import io.izyboost.ui.Say;
import io.izyboost.ui.Selection;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All services of the panel: found by what stands in the address, priced in place, changed many at once. */
@Named
@ViewScoped
public class ManageServicesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Catalog catalog;

    @Inject
    ProviderAccounts providers;

    /** By the words of the address. */
    private final Map<String, String> search = new HashMap<>();

    private final Map<Long, String> rates = new HashMap<>();
    private Rows<ServiceRow> rows;
    private Selection<ServiceRow> selection;
    private @Nullable String margin;
    private @Nullable Long category;
    private transient @Nullable List<CategoryView> categories;
    private transient @Nullable List<ProviderAccountView> accounts;

    @PostConstruct
    void prepare() {
        rows = new Rows<>(
                ServiceRow::id, this::fetch, new Rows.Sort(ServiceSort.By.STOREFRONT, false), this::getSearch);
        selection = new Selection<>(rows);
    }

    private Page<ServiceRow> fetch(Rows.Sort sort, PageRequest page) {
        Page<ServiceRow> found = catalog.list(
                ServiceSearch.filter(search::get),
                new ServiceSort(sort.by(ServiceSort.By.class), sort.descending()),
                page);
        rates.clear();
        found.items().forEach(row -> rates.put(row.id(), Numbers.write(row.rate())));
        return found;
    }

    public void find() {
        selection.forget();
        rows.restart();
    }

    /** The price as typed into the row; a fixed one from now on. */
    public void reprice(ServiceRow service) {
        BigDecimal typed = Numbers.read("rate", rates.get(service.id()));
        if (typed != null && typed.compareTo(service.rate()) != 0) {
            catalog.change(new ServiceId(service.id()), ChangeService.rate(typed));
            Say.done("catalog.services.repriced", service.name());
        }
    }

    public void turn(ServiceRow service) {
        catalog.change(new ServiceId(service.id()), ChangeService.enabled(!service.enabled()));
    }

    public void turnAll(boolean on) {
        apply(new ChangeAll(on, null, null));
    }

    public void marginAll() {
        BigDecimal percent = Numbers.read("margin", margin);
        if (percent != null) {
            apply(new ChangeAll(null, percent, null));
        }
    }

    public void moveAll() {
        if (category != null) {
            apply(new ChangeAll(null, null, category));
        }
    }

    private void apply(ChangeAll change) {
        List<ServiceId> ids = selection.getChosen().stream()
                .map(row -> new ServiceId(row.id()))
                .toList();
        int changed = selection.isEverything()
                ? catalog.changeAll(ServiceSearch.filter(search::get), change)
                : catalog.changeAll(ids, change);
        selection.forget();
        Say.done("catalog.services.changed", changed);
    }

    public Rows<ServiceRow> getRows() {
        return rows;
    }

    public Map<String, String> getSearch() {
        return search;
    }

    public Map<Long, String> getRates() {
        return rates;
    }

    public Selection<ServiceRow> getSelection() {
        return selection;
    }

    public String getExportQuery() {
        return Address.query(search);
    }

    public List<CategoryView> getCategories() {
        if (categories == null) {
            categories = catalog.categories();
        }
        return Objects.requireNonNull(categories);
    }

    public List<ProviderAccountView> getAccounts() {
        if (accounts == null) {
            accounts = providers.list();
        }
        return Objects.requireNonNull(accounts);
    }

    public @Nullable String getMargin() {
        return margin;
    }

    public void setMargin(@Nullable String margin) {
        this.margin = margin;
    }

    public @Nullable Long getCategory() {
        return category;
    }

    public void setCategory(@Nullable Long category) {
        this.category = category;
    }
}
