package io.izyboost.catalog;

/** In which order a list of services stands; equal ones by their number. */
public record ServiceSort(By by, boolean descending) {
    public static final ServiceSort STOREFRONT = new ServiceSort(By.STOREFRONT, false);

    /** What a list can be sorted by. The column is ours, never the caller's text. */
    public enum By {
        STOREFRONT("c.position, c.id, s.position"),
        NUMBER("s.id"),
        NAME("lower(s.name)"),
        COST("s.cost"),
        RATE("s.rate"),
        MIN("s.min"),
        STATE("case when s.gone_at is not null then 2 when s.enabled then 0 else 1 end");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    String sql() {
        return " order by " + by.column + (descending ? " desc" : "") + ", s.id";
    }
}
