package io.izyboost.wallet;

/** In which order a list of customers stands; equal ones by their number, the youngest first. */
public record CustomerSort(By by, boolean descending) {
    public static final CustomerSort NEWEST = new CustomerSort(By.SINCE, true);

    /**
     * What a list can be sorted by. The column is ours, never the caller's text. Balances have no index, since each order
     * would have to move its customer in it: they are joined and sorted when asked for.
     */
    public enum By {
        SINCE("u.id"),
        NAME("lower(u.name)"),
        BALANCE("coalesce(w.balance, 0)"),
        STATE("u.state"),
        LOG_IN("u.last_log_in_at");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    String sql() {
        return " order by " + by.column + (descending ? " desc" : "")
                + (by == By.SINCE ? "" : " nulls last, u.id desc");
    }
}
