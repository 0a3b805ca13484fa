package io.izyboost.wallet;

import java.util.List;

/** The result of checking the books: how many rows break an invariant, and each check on its own. */
public record LedgerReport(long violations, List<Check> checks) {

    /**
     * @param name the invariant's short name, M1 …
     * @param examples a few of the rows that break it, in words
     */
    public record Check(String name, String rule, long violations, List<String> examples) {}
}
