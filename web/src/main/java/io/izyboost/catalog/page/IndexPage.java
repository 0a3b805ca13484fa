package io.izyboost.catalog.page;

import io.izyboost.catalog.OfferCache;
import io.izyboost.catalog.ServiceOffer;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The storefront: what the panel sells, searched and paged by the address alone. */
@Named
@RequestScoped
public class IndexPage {
    static final int ROWS = 60;

    /** One category with those of its services that stand on this page. */
    public record Shelf(String category, List<ServiceOffer> services) {}

    @Inject
    OfferCache cache;

    private String text = "";
    private String category = "";
    private int page;
    private List<ServiceOffer> found = List.of();
    private List<String> categories = List.of();
    private List<Shelf> shelves = List.of();
    private int all;

    /** Called by the view once the address has been read. */
    public void load() {
        List<ServiceOffer> offer = cache.offer();
        all = offer.size();
        categories = offer.stream().map(ServiceOffer::category).distinct().toList();
        found = offer.stream().filter(this::matches).toList();
        page = Math.max(0, Math.min(page, (found.size() - 1) / ROWS));
        Map<String, List<ServiceOffer>> byCategory = found.stream()
                .skip((long) page * ROWS)
                .limit(ROWS)
                .collect(Collectors.groupingBy(ServiceOffer::category, LinkedHashMap::new, Collectors.toList()));
        shelves = byCategory.entrySet().stream()
                .map(entry -> new Shelf(entry.getKey(), entry.getValue()))
                .toList();
    }

    private boolean matches(ServiceOffer service) {
        String wanted = text.toLowerCase(Locale.ROOT);
        boolean inCategory = category.isEmpty() || category.equals(service.category());
        return inCategory
                && (wanted.isEmpty()
                        || service.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || Long.toString(service.service()).equals(wanted));
    }

    public String getCurrency() {
        return TenantContext.current().currency();
    }

    public List<Shelf> getShelves() {
        return shelves;
    }

    public List<String> getCategories() {
        return categories;
    }

    public int getAll() {
        return all;
    }

    public int getFoundCount() {
        return found.size();
    }

    public boolean isMoreBefore() {
        return page > 0;
    }

    public boolean isMoreAfter() {
        return (page + 1) * ROWS < found.size();
    }

    public int getPages() {
        return (found.size() + ROWS - 1) / ROWS;
    }

    /** Counted from 1, as people do. */
    public int getShownPage() {
        return page + 1;
    }

    public String getPage() {
        return Integer.toString(page);
    }

    /** Whatever stands in the address; what is no number means the first page. */
    public void setPage(@Nullable String page) {
        this.page = page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text.strip();
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = category == null ? "" : category;
    }
}
