package io.izyboost.catalog.page;

import io.izyboost.catalog.Catalog;
import io.izyboost.catalog.CategoryView;
import io.izyboost.catalog.ChangeAll;
import io.izyboost.catalog.ChangeService;
import io.izyboost.catalog.ServiceId;
import io.izyboost.catalog.ServiceRow;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.provider.ProviderAccountView;
import io.izyboost.provider.ProviderAccounts;
import io.izyboost.ui.Address;
import io.izyboost.ui.Say;
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
import org.primefaces.model.LazyDataModel;

/** All services of the panel: found by what stands in the address, priced in place, changed many at once. */
@Named
@ViewScoped
public class ManageServicesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Catalog catalog;

    @Inject
    ProviderAccounts providers;

    private final ServiceSearch search = new ServiceSearch();
    private final Map<Long, String> rates = new HashMap<>();
    private ServiceRows rows;
    private List<ServiceRow> chosen = List.of();
    private boolean everything;
    private @Nullable String margin;
    private @Nullable Long category;
    private transient @Nullable List<CategoryView> categories;
    private transient @Nullable List<ProviderAccountView> accounts;

    @PostConstruct
    void prepare() {
        rows = new ServiceRows(this::fetch);
    }

    private Page<ServiceRow> fetch(PageRequest page) {
        Page<ServiceRow> found = catalog.list(search.filter(), page);
        rates.clear();
        found.items().forEach(row -> rates.put(row.id(), Decimals.plain(row.rate())));
        return found;
    }

    public void find() {
        forget();
        rows.restart();
        Address.show(search.words());
    }

    /** The price as typed into the row; a fixed one from now on. */
    public void reprice(ServiceRow service) {
        BigDecimal typed = Decimals.read("rate", rates.get(service.id()));
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
        BigDecimal percent = Decimals.read("margin", margin);
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
        List<ServiceId> ids =
                chosen.stream().map(row -> new ServiceId(row.id())).toList();
        int changed = everything ? catalog.changeAll(search.filter(), change) : catalog.changeAll(ids, change);
        forget();
        Say.done("catalog.services.changed", changed);
    }

    private void forget() {
        chosen = List.of();
        everything = false;
    }

    public LazyDataModel<ServiceRow> getRows() {
        return rows;
    }

    public ServiceSearch getSearch() {
        return search;
    }

    public Map<Long, String> getRates() {
        return rates;
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

    public List<ServiceRow> getChosen() {
        return chosen;
    }

    public void setChosen(List<ServiceRow> chosen) {
        this.chosen = chosen == null ? List.of() : chosen;
    }

    public boolean isEverything() {
        return everything;
    }

    public void setEverything(boolean everything) {
        this.everything = everything;
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
