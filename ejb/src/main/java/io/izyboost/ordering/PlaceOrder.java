package io.izyboost.ordering;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks for.
 *
 * @param quantity of one run, as sent; null where the type has none
 * @param params the further parameters of the type under their names of API v2: {@code comments}, {@code runs} …
 * @param idempotencyKey the same key with the same content gives the first order again; null: no such promise
 */
public record PlaceOrder(
        long service,
        String link,
        @Nullable Long quantity,
        Map<String, String> params,
        Source source,
        @Nullable String idempotencyKey) {
    public PlaceOrder {
        params = Map.copyOf(params);
    }
}
