package io.izyboost.demo;

import jakarta.json.JsonObject;

/** What a control call puts in place of an order's own progress; a null leaves that part as it is, but a new status without remains gets those that fit. */
public record OrderChange(String status, String remains, String startCount) {

    /** Back to the progress that the order would have made by itself. */
    public static final OrderChange RELEASE = new OrderChange(null, null, null);

    public static OrderChange status(String status) {
        return new OrderChange(status, null, null);
    }

    public static OrderChange partial(long remains) {
        return new OrderChange("Partial", String.valueOf(remains), null);
    }

    OrderChange or(OrderChange before) {
        return new OrderChange(
                status == null ? before.status : status,
                remains == null && status == null ? before.remains : remains,
                startCount == null ? before.startCount : startCount);
    }

    static OrderChange fromJson(JsonObject json) {
        return new OrderChange(Wire.text(json, "status"), Wire.text(json, "remains"), Wire.text(json, "start_count"));
    }
}
