package io.izyboost.catalog;

import org.jspecify.annotations.Nullable;

/** Either the result of a short import or the job of a long one. */
public record ImportStart(
        @Nullable ImportResult result, @Nullable Long jobId) {
    static ImportStart done(ImportResult result) {
        return new ImportStart(result, null);
    }

    static ImportStart job(long id) {
        return new ImportStart(null, id);
    }
}
