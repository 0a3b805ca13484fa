package io.izyboost.ordering;

/** In which order a list of orders stands; equal ones by their number, newest first. */
public record OrderSort(By by, boolean descending) {
    public static final OrderSort NEWEST = new OrderSort(By.NUMBER, true);

    /** What a list can be sorted by. The column is ours, never the caller's text. */
    public enum By {
        NUMBER("o.id"),
        SERVICE("lower(s.name)"),
        CUSTOMER("u.email_key"),
        QUANTITY("o.quantity"),
        CHARGE("o.charge - o.refunded"),
        STATUS("o.status"),
        UPDATED("o.updated_at");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    String sql() {
        return " order by " + by.column + (descending ? " desc" : " asc") + (by == By.NUMBER ? "" : ", o.id desc");
    }
}
