package io.izyboost.identity;

/** In which order a list of accounts stands; equal ones by their number, the youngest first. */
public record UserSort(By by, boolean descending) {
    public static final UserSort NEWEST = new UserSort(By.SINCE, true);

    /** What a list can be sorted by. The path is ours, never the caller's text. */
    public enum By {
        SINCE("u.id"),
        NAME("lower(u.name)"),
        STATE("u.state"),
        LOG_IN("u.lastLogInAt");

        private final String path;

        By(String path) {
            this.path = path;
        }
    }

    String jpql() {
        return " order by " + by.path + (descending ? " desc" : "") + (by == By.SINCE ? "" : " nulls last, u.id desc");
    }
}
