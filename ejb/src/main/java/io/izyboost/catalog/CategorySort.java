package io.izyboost.catalog;

/** In which order a list of categories stands; equal ones by their number. */
public record CategorySort(By by, boolean descending) {
    public static final CategorySort STOREFRONT = new CategorySort(By.STOREFRONT, false);

    /** What a list can be sorted by. The column is ours, never the caller's text. */
    public enum By {
        STOREFRONT("c.position"),
        NAME("lower(c.name)"),
        SERVICES("services"),
        STATE("c.enabled");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    String sql() {
        return " order by " + by.column + (descending ? " desc" : "") + ", c.id";
    }
}
