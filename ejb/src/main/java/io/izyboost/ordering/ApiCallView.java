package io.izyboost.ordering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call of API v2 as it stands in the log: without the key. */
public record ApiCallView(
        long id,
        Instant at,
        String action,
        String request,
        @Nullable String response,
        int status,
        int millis,
        @Nullable String address,
        boolean problem) {}
