package io.izyboost.provider.api;

import io.izyboost.provider.ProviderCallView;
import io.izyboost.ui.Formats;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call of the provider log. */
public record CallJson(
        long id,
        @Nullable Long order,
        Instant at,
        String action,
        String request,
        @Nullable Integer status,
        @Nullable String response,
        String outcome,
        int millis) {
    static CallJson of(ProviderCallView call) {
        return new CallJson(
                call.id(),
                call.order(),
                call.at(),
                call.action(),
                call.request(),
                call.status(),
                Formats.told(call.response()),
                call.outcome(),
                call.millis());
    }
}
