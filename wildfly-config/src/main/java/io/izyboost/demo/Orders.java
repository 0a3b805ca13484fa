package io.izyboost.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** All accepted orders, which is the ledger, and those whose end is still to be settled. Guarded by the shop's lock. */
final class Orders {

    private record Due(long at, long order) {}

    private final TreeMap<Long, DemoOrder> orders = new TreeMap<>();
    private final PriorityQueue<Due> ends = new PriorityQueue<>(Comparator.comparingLong(Due::at));
    private long lastId = 480_000;

    /** Never given before, not even before a reset: clients may still ask for those. */
    long nextId() {
        return lastId + 1;
    }

    long lastId() {
        return lastId;
    }

    void continueAfter(long id) {
        lastId = Math.max(lastId, id);
    }

    void put(DemoOrder order) {
        orders.put(order.row().order(), order);
        continueAfter(order.row().order());
        watch(order);
    }

    /** Looks at the order again when its plan ends. */
    void watch(DemoOrder order) {
        ends.add(new Due(order.endsAt(), order.row().order()));
    }

    /** The next order whose plan has ended, or null. */
    DemoOrder due(long now) {
        if (ends.isEmpty() || ends.peek().at() > now) {
            return null;
        }
        return orders.get(ends.poll().order());
    }

    DemoOrder get(long id) {
        DemoOrder order = orders.get(id);
        if (order == null) {
            throw new Refusal("Incorrect order ID");
        }
        return order;
    }

    List<LedgerRow> rows() {
        return orders.values().stream().map(DemoOrder::row).toList();
    }

    List<DemoOrder> all() {
        return new ArrayList<>(orders.values());
    }

    int size() {
        return orders.size();
    }

    void clear() {
        orders.clear();
        ends.clear();
    }
}
