package io.izyboost.demo;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What one can do to the catalog to see how a client takes it. */
public final class CatalogControl {

    private static final BigDecimal PARKED = new BigDecimal("9999999999999");
    private static final int KEPT_DECIMALS = 6;

    private final Keeper keeper;
    private final Catalog catalog;

    CatalogControl(Keeper keeper) {
        this.keeper = keeper;
        this.catalog = keeper.shop().catalog();
    }

    public List<DemoService> services() {
        return catalog.all();
    }

    /** Raises (or, if negative, lowers) rates; no ids means all services. */
    public void changeRates(String percent, Long... services) {
        BigDecimal factor = BigDecimal.ONE.add(new BigDecimal(percent).movePointLeft(2));
        rates(Set.of(services), rate -> rate.multiply(factor).setScale(KEPT_DECIMALS, RoundingMode.HALF_UP));
    }

    /** No ids means all services. */
    public void zeroRates(Long... services) {
        rates(Set.of(services), rate -> BigDecimal.ZERO);
    }

    /** Sets the rate that providers use to say "not now"; no ids means all services. */
    public void park(Long... services) {
        rates(Set.of(services), rate -> PARKED);
    }

    public void setRate(long service, String rate) {
        rates(Set.of(service), before -> new BigDecimal(rate));
    }

    public void remove(Long... services) {
        Set<Long> gone = Set.of(services);
        change(service -> gone.contains(service.id()) ? null : service);
    }

    /** Adds a service, or changes the members that the JSON names of one that is there. */
    public void put(JsonObject json) {
        long id = Wire.whole(json, "service", nextId());
        DemoService before = catalog.all().stream()
                .filter(service -> service.id() == id)
                .findFirst()
                .orElse(null);
        DemoService after = before == null ? DemoService.fromJson(json) : before.changedBy(json);
        catalog.put(new DemoService(
                id,
                after.name(),
                after.type(),
                after.category(),
                after.rate(),
                after.min(),
                after.max(),
                after.refill(),
                after.cancel(),
                after.dripFeed()));
        keeper.keepCatalog();
    }

    /** Lists only the first so many services, 0 for an empty list; all can still be ordered. */
    public void showOnly(long first) {
        catalog.show(first);
        keeper.keepCatalog();
    }

    public void showAll() {
        showOnly(Long.MAX_VALUE);
    }

    /** A new catalog of any size; smaller ones are part of bigger ones, with the same ids. */
    public void generate(int count) {
        catalog.replace(CatalogMaker.make(count));
        keeper.keepCatalog();
    }

    /** Everything that a control call may ask at once. */
    void apply(JsonObject wish) {
        if (wish.containsKey("generate")) {
            generate((int) Wire.whole(wish, "generate", 0));
        }
        Long[] chosen = Wire.ids(wish, "services").toArray(Long[]::new);
        if (wish.containsKey("percent")) {
            changeRates(Wire.text(wish, "percent"), chosen);
        }
        if (Wire.flag(wish, "zero")) {
            zeroRates(chosen);
        }
        if (Wire.flag(wish, "park")) {
            park(chosen);
        }
        if (wish.containsKey("remove")) {
            remove(Wire.ids(wish, "remove").toArray(Long[]::new));
        }
        wish.getOrDefault("put", JsonArray.EMPTY_JSON_ARRAY).asJsonArray().forEach(json -> put(json.asJsonObject()));
        if (wish.containsKey("show")) {
            String show = Wire.text(wish, "show");
            showOnly(show.equals("all") ? Long.MAX_VALUE : Long.parseLong(show));
        }
    }

    private void rates(Set<Long> chosen, UnaryOperator<BigDecimal> change) {
        change(service -> chosen.isEmpty() || chosen.contains(service.id())
                ? service.withRate(change.apply(service.rate()))
                : service);
    }

    private void change(UnaryOperator<DemoService> change) {
        catalog.change(change);
        keeper.keepCatalog();
    }

    private long nextId() {
        return catalog.all().stream().mapToLong(DemoService::id).max().orElse(0) + 1;
    }
}
