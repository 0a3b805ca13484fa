package io.izyboost.demo;

import io.izyboost.demo.Accounts.Account;
import io.izyboost.demo.Refills.Refill;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * The business behind the wire: it accepts orders against a balance, writes each into its ledger before anybody hears of it, and tells how they stand. One lock
 * guards all; nothing slow happens under it but the write of one line.
 */
final class Shop {

    private static final int MOST_START_COUNT = 90_000;

    private final DemoClock clock = new DemoClock();
    private final Catalog catalog = new Catalog();
    private final Accounts accounts = new Accounts();
    private final Orders orders = new Orders();
    private final Refills refills = new Refills();
    private final Random random = new Random(20_240_229);
    private final StateFiles files;
    private Pace pace;

    Shop(StateFiles files, Pace pace) {
        this.files = files;
        this.pace = pace;
    }

    DemoClock clock() {
        return clock;
    }

    Catalog catalog() {
        return catalog;
    }

    Accounts accounts() {
        return accounts;
    }

    Orders orders() {
        return orders;
    }

    Refills refills() {
        return refills;
    }

    synchronized Pace pace() {
        return pace;
    }

    synchronized void pace(Pace next) {
        pace = next;
    }

    /** Accepts or refuses; the ledger row is on disk when this returns. */
    synchronized long add(Map<String, String> parameters, String fault) {
        settleDue();
        Account account = accounts.get(parameters.get("key"));
        LedgerRow row = row(account, parameters, fault);
        if (account.balance().compareTo(row.charge()) < 0) {
            throw new Refusal("Not enough funds on balance");
        }
        Plan plan = pace.plan(clock.now(), row.quantity(), random);
        DemoOrder order = new DemoOrder(row, plan, String.valueOf(random.nextInt(MOST_START_COUNT)));
        Account charged = account.plus(row.charge().negate());
        files.append(order.toJson(), charged.toJson());
        orders.put(order);
        accounts.put(charged);
        return row.order();
    }

    private LedgerRow row(Account account, Map<String, String> parameters, String fault) {
        DemoService service = catalog.get(id(parameters.get("service"), "Incorrect service ID"));
        OrderForm form = new OrderForm(service, parameters);
        long quantity = form.quantity();
        Map<String, String> sent = new TreeMap<>(parameters);
        sent.keySet().removeAll(Set.of("key", "action", "service"));
        return new LedgerRow(
                orders.nextId(),
                account.key(),
                Instant.ofEpochMilli(clock.now()),
                service.id(),
                service.type(),
                sent,
                quantity,
                service.rate(),
                form.charge(quantity),
                fault);
    }

    synchronized OrderReport report(String key, String orderId) {
        settleDue();
        Account account = accounts.get(key);
        return own(account, orderId).report(clock.now(), account.currency());
    }

    synchronized Account balance(String key) {
        settleDue();
        return accounts.get(key);
    }

    synchronized Refill refill(String key, String orderId) {
        settleDue();
        DemoOrder order = own(accounts.get(key), orderId);
        DemoService service = catalog.get(order.row().service());
        boolean delivered = order.isFinal(clock.now())
                && Outcome.read(order.status(clock.now())).orElseThrow() != Outcome.CANCELED;
        if (!service.refill() || !delivered) {
            throw new Refusal("Order not eligible for refill");
        }
        Refill refill = refills.ask(order.row().order(), clock.now());
        files.append(refill.toJson());
        return refill;
    }

    synchronized String refillStatus(String key, String refillId) {
        Account account = accounts.get(key);
        Refill refill = refills.get(id(refillId, "Refill not found"));
        if (!orders.get(refill.order()).row().key().equals(account.key())) {
            throw new Refusal("Refill not found");
        }
        return refill.status(clock.now());
    }

    /** Asks for the end of an order; what was not delivered is refunded when it has stopped. */
    synchronized void cancel(String key, String orderId) {
        settleDue();
        DemoOrder order = own(accounts.get(key), orderId);
        if (order.isFinal(clock.now()) || !catalog.get(order.row().service()).cancel()) {
            throw new Refusal("Incorrect order ID");
        }
        order.stop(clock.now());
        orders.watch(order);
        files.append(order.toJson());
    }

    /** Puts words into an order's mouth; a final one settles it, if it was not settled yet. */
    synchronized OrderReport change(long orderId, OrderChange change) {
        settleDue();
        DemoOrder order = orders.get(orderId);
        order.change(change);
        settle(order);
        files.append(order.toJson());
        orders.watch(order);
        return order.report(clock.now(), accounts.get(order.row().key()).currency());
    }

    synchronized void advance(Duration by) {
        clock.advance(by);
        settleDue();
    }

    synchronized void settleDue() {
        long now = clock.now();
        for (DemoOrder order = orders.due(now); order != null; order = orders.due(now)) {
            settle(order);
        }
    }

    private void settle(DemoOrder order) {
        BigDecimal refund = order.settle(clock.now());
        if (refund.signum() > 0) {
            Account account = accounts.get(order.row().key()).plus(refund);
            accounts.put(account);
            files.append(order.toJson(), account.toJson());
        }
    }

    private DemoOrder own(Account account, String orderId) {
        DemoOrder order = orders.get(id(orderId, "Incorrect order ID"));
        if (!order.row().key().equals(account.key())) {
            throw new Refusal("Incorrect order ID");
        }
        return order;
    }

    private static long id(String text, String error) {
        if (text == null || !text.strip().matches("\\d{1,18}")) {
            throw new Refusal(error);
        }
        return Long.parseLong(text.strip());
    }
}
