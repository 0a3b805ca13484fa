package io.izyboost.demo;

import io.izyboost.demo.Accounts.Account;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that can be done to a running provider from outside of API v2; the calls under {@code /control} do the same. */
public final class DemoControl {

    private final Keeper keeper;
    private final Shop shop;
    private final Faults faults;
    private final CatalogControl catalog;

    DemoControl(Keeper keeper, Faults faults) {
        this.keeper = keeper;
        this.shop = keeper.shop();
        this.faults = faults;
        this.catalog = new CatalogControl(keeper);
    }

    /** Every accepted order, oldest first. */
    public List<LedgerRow> ledger() {
        synchronized (shop) {
            return shop.orders().rows();
        }
    }

    public int accepted() {
        synchronized (shop) {
            return shop.orders().size();
        }
    }

    /** How often each of the client's references (link or user name) was accepted. */
    public Map<String, Long> acceptedByReference() {
        return ledger().stream()
                .collect(Collectors.groupingBy(LedgerRow::reference, TreeMap::new, Collectors.counting()));
    }

    /** The references that were accepted more than once; empty when the client sends no order twice. */
    public Map<String, Long> duplicates() {
        return acceptedBy(LedgerRow::reference, 2);
    }

    Map<String, Long> acceptedBy(Function<LedgerRow, String> mark, long least) {
        Map<String, Long> counts =
                ledger().stream().collect(Collectors.groupingBy(mark, TreeMap::new, Collectors.counting()));
        counts.values().removeIf(count -> count < least);
        return counts;
    }

    /** What a client with the order's own key is told now. */
    public OrderReport order(long id) {
        synchronized (shop) {
            return shop.report(shop.orders().get(id).row().key(), String.valueOf(id));
        }
    }

    public OrderReport change(long id, OrderChange change) {
        return shop.change(id, change);
    }

    public void changeAll(OrderChange change) {
        ledger().forEach(row -> shop.change(row.order(), change));
    }

    public void fault(Fault fault) {
        faults.add(fault);
    }

    public void clearFaults() {
        faults.clear();
    }

    /** How often a mode has struck since the start or the last reset. */
    public long struck(FaultMode mode) {
        return faults.struck(mode);
    }

    Faults faults() {
        return faults;
    }

    public CatalogControl catalog() {
        return catalog;
    }

    public BigDecimal balance(String key) {
        return shop.balance(key).balance();
    }

    public void balance(String key, String balance) {
        balance(key, balance, shop.balance(key).currency());
    }

    /** Sets a balance; a key that is not known yet gets an account. */
    public void balance(String key, String balance, String currency) {
        keeper.balance(new Account(key, new BigDecimal(balance), currency));
    }

    /** Applies to orders accepted from now on; not kept over a restart. */
    public void pace(Pace pace) {
        shop.pace(pace);
    }

    public void advance(Duration by) {
        shop.advance(by);
        keeper.keepClock();
    }

    /** Back to the beginning, but for the keys. */
    public void reset() {
        faults.reset();
        keeper.reset();
    }

    Shop shop() {
        return shop;
    }
}
