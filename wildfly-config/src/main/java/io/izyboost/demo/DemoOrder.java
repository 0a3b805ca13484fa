package io.izyboost.demo;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;

/** An accepted order and its life. Guarded by the shop's lock. */
final class DemoOrder {

    private final LedgerRow row;
    private final String startCount;
    private Plan plan;
    private OrderChange change = OrderChange.RELEASE;
    private BigDecimal refunded = BigDecimal.ZERO;
    private boolean settled;

    DemoOrder(LedgerRow row, Plan plan, String startCount) {
        this.row = row;
        this.plan = plan;
        this.startCount = startCount;
    }

    LedgerRow row() {
        return row;
    }

    long endsAt() {
        return plan.end();
    }

    OrderReport report(long now, String currency) {
        String count = plan.startedAt(now) ? startCount : "0";
        return new OrderReport(
                Wire.decimal(row.charge().subtract(refunded)),
                change.startCount() == null ? count : change.startCount(),
                status(now),
                change.remains() == null ? remains(now) : change.remains(),
                currency);
    }

    /** An order that was set to Completed or Canceled without a figure gets the one that fits. */
    private String remains(long now) {
        Outcome outcome =
                change.status() == null ? null : Outcome.read(change.status()).orElse(null);
        if (outcome == Outcome.COMPLETED) {
            return "0";
        }
        return String.valueOf(outcome == Outcome.CANCELED ? row.quantity() : plan.remainsAt(now));
    }

    String status(long now) {
        return change.status() == null ? plan.statusAt(now) : change.status();
    }

    boolean isFinal(long now) {
        return Outcome.read(status(now)).isPresent();
    }

    void change(OrderChange wanted) {
        change = wanted.equals(OrderChange.RELEASE) ? wanted : wanted.or(change);
    }

    void stop(long now) {
        plan = plan.stoppedAt(now, row.quantity());
    }

    /** The money to give back, once per order: the first final status settles, later ones move nothing. */
    BigDecimal settle(long now) {
        if (settled || !isFinal(now)) {
            return BigDecimal.ZERO;
        }
        settled = true;
        Outcome outcome = Outcome.read(status(now)).orElseThrow();
        refunded = switch (outcome) {
            case COMPLETED -> BigDecimal.ZERO;
            case CANCELED -> row.charge();
            case PARTIAL -> row.charge().subtract(row.price(row.quantity() - undelivered(now)));
        };
        return refunded;
    }

    private long undelivered(long now) {
        String remains = report(now, "").remains();
        long told = remains.matches("-?\\d{1,18}") ? Long.parseLong(remains) : 0;
        return Math.max(0, Math.min(told, row.quantity()));
    }

    JsonObject toJson() {
        JsonObjectBuilder json = Wire.JSON
                .createObjectBuilder()
                .add("kind", "order")
                .add("row", row.toJson())
                .add("startCount", startCount)
                .add(
                        "plan",
                        Wire.JSON
                                .createObjectBuilder()
                                .add("accepted", plan.accepted())
                                .add("start", plan.start())
                                .add("end", plan.end())
                                .add("before", plan.before())
                                .add("outcome", plan.outcome().name())
                                .add("after", plan.after()))
                .add("refunded", refunded.toPlainString())
                .add("settled", settled);
        JsonObjectBuilder changed = Wire.JSON.createObjectBuilder();
        addIfSet(changed, "status", change.status());
        addIfSet(changed, "remains", change.remains());
        addIfSet(changed, "start_count", change.startCount());
        return json.add("change", changed).build();
    }

    private static void addIfSet(JsonObjectBuilder json, String name, String value) {
        if (value != null) {
            json.add(name, value);
        }
    }

    static DemoOrder fromJson(JsonObject json) {
        JsonObject plan = json.getJsonObject("plan");
        DemoOrder order = new DemoOrder(
                LedgerRow.fromJson(json.getJsonObject("row")),
                new Plan(
                        Wire.whole(plan, "accepted", 0),
                        Wire.whole(plan, "start", 0),
                        Wire.whole(plan, "end", 0),
                        Wire.whole(plan, "before", 0),
                        Outcome.valueOf(plan.getString("outcome")),
                        Wire.whole(plan, "after", 0)),
                json.getString("startCount"));
        order.change = OrderChange.fromJson(json.getJsonObject("change"));
        order.refunded = new BigDecimal(json.getString("refunded"));
        order.settled = json.getBoolean("settled");
        return order;
    }
}
