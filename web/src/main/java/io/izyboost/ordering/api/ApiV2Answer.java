package io.izyboost.ordering.api;

import io.izyboost.rest.ApiV2Error;
import jakarta.json.JsonStructure;

/**
 * What goes back: failures too are HTTP 200, since known clients lose the text on any other status.
 *
 * @param retryAfter seconds; 0: none
 */
record ApiV2Answer(int status, String json, int retryAfter) {
    static ApiV2Answer of(JsonStructure json) {
        return new ApiV2Answer(200, json.toString(), 0);
    }

    static ApiV2Answer error(String text) {
        return new ApiV2Answer(200, ApiV2Error.body(text), 0);
    }
}
