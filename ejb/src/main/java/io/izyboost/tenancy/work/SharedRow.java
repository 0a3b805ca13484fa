package io.izyboost.tenancy.work;

import java.util.Comparator;

/** A row of work that many transactions share, in the order in which all of them lock such rows. */
record SharedRow(long panel, String kind, String ref, String lane) implements Comparable<SharedRow> {
    private static final Comparator<SharedRow> ORDER = Comparator.comparingLong(SharedRow::panel)
            .thenComparing(SharedRow::kind)
            .thenComparing(SharedRow::ref);

    @Override
    public int compareTo(SharedRow other) {
        return ORDER.compare(this, other);
    }
}
