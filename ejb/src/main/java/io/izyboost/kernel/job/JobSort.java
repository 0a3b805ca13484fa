package io.izyboost.kernel.job;

/** In which order a list of jobs stands; equal ones by their number, newest first. */
public record JobSort(By by, boolean descending) {
    public static final JobSort NEWEST = new JobSort(By.STARTED, true);

    /** What a list can be sorted by. The column is ours, never the caller's text. */
    public enum By {
        STARTED("id"),
        NAME("name"),
        ENDED("ended_at"),
        STATUS("status");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    public String sql() {
        return " order by " + by.column + (descending ? " desc" : "")
                + (by == By.STARTED ? "" : " nulls last, id desc");
    }
}
