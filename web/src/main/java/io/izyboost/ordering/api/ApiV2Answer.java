package io.izyboost.ordering.api;

import jakarta.json.JsonStructure;
import jakarta.json.spi.JsonProvider;

/**
 * What goes back: failures too are HTTP 200, since known clients lose the text on any other status.
 *
 * @param retryAfter seconds; 0: none
 */
record ApiV2Answer(int status, String json, int retryAfter) {
    private static final JsonProvider JSON = JsonProvider.provider();

    static ApiV2Answer of(JsonStructure json) {
        return new ApiV2Answer(200, json.toString(), 0);
    }

    static ApiV2Answer error(String text) {
        return error(200, text, 0);
    }

    static ApiV2Answer error(int status, String text, int retryAfter) {
        String json = JSON.createObjectBuilder().add("error", text).build().toString();
        return new ApiV2Answer(status, json, retryAfter);
    }
}
