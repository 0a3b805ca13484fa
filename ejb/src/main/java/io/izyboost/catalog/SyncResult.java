package io.izyboost.catalog;

/**
 * What a sync did.
 *
 * @param offered services in the provider's catalog
 * @param changed services of ours that were written
 * @param held the catalog had lost too much: nothing was changed
 * @param millis from the provider's answer to the commit
 */
public record SyncResult(int offered, int changed, int gone, int returned, boolean held, long millis) {
    SyncResult took(long spent) {
        return new SyncResult(offered, changed, gone, returned, held, spent);
    }
}
