package io.izyboost.wallet;

/** In which order a wallet's history stands; equal ones by their number, newest first. */
public record TransactionSort(By by, boolean descending) {
    public static final TransactionSort NEWEST = new TransactionSort(By.AT, true);

    /** What a history can be sorted by: what stands in its entries alone. The column is ours, never the caller's text. */
    public enum By {
        AT("e.id"),
        AMOUNT("e.amount");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    String sql() {
        return " order by " + by.column + (descending ? " desc" : "") + (by == By.AT ? "" : ", e.id desc");
    }
}
