package io.izyboost.ordering;

/** In which order a list of orders stands; equal ones by their number, newest first. */
public record OrderSort(By by, boolean descending) {
    public static final OrderSort NEWEST = new OrderSort(By.NUMBER, true);

    /** What a list can be sorted by. The column is ours, never the caller's text. */
    public enum By {
        NUMBER("o.id"),
        SERVICE("lower(s.name)", " join services s on s.id = o.service_id"),
        CUSTOMER("u.email_key", " join users u on u.id = o.user_id"),
        QUANTITY("o.quantity"),
        CHARGE("o.charge - o.refunded"),
        STATUS("o.status"),
        UPDATED("o.updated_at");

        private final String column;
        private final String join;

        By(String column) {
            this(column, "");
        }

        By(String column, String join) {
            this.column = column;
            this.join = join;
        }
    }

    /** What the orders (o) must be joined with to be sorted. */
    String join() {
        return by.join;
    }

    String sql() {
        return " order by " + by.column + (descending ? " desc" : " asc") + (by == By.NUMBER ? "" : ", o.id desc");
    }
}
