package io.izyboost.provider;

/** In which order a list of provider accounts stands; equal ones by their number. */
public record AccountSort(By by, boolean descending) {
    public static final AccountSort ADDED = new AccountSort(By.ADDED, false);

    /** What a list can be sorted by. The path is ours, never the caller's text. */
    public enum By {
        ADDED("a.id"),
        NAME("lower(a.name)"),
        STATE("a.enabled"),
        MARGIN("a.marginPercent"),
        SYNCED("a.syncedAt"),
        /** By what it is worth here: accounts count in currencies of their own. */
        BALANCE("a.balance * a.exchangeRate");

        private final String path;

        By(String path) {
            this.path = path;
        }
    }

    String jpql() {
        return " order by " + by.path + (descending ? " desc" : "") + (by == By.ADDED ? "" : " nulls last, a.id");
    }
}
