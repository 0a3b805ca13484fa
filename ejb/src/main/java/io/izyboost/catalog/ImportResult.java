package io.izyboost.catalog;

import java.util.List;

/** What an import did: how many services are new, how many were known, and which were refused. */
public record ImportResult(int imported, int updated, List<RefusedService> refused) {
    public ImportResult {
        refused = List.copyOf(refused);
    }
}
