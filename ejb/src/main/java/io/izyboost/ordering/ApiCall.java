package io.izyboost.ordering;

import io.izyboost.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call of API v2 as the log keeps it: never with the key, texts cut to what a person would read.
 *
 * @param user null where the key was not known
 * @param status of HTTP
 */
public record ApiCall(
        @Nullable UserId user,
        Instant at,
        String action,
        String request,
        String response,
        int status,
        int millis,
        String address) {
    private static final int LONGEST = 2_000;

    public ApiCall {
        request = cut(request);
        response = cut(response);
    }

    private static String cut(String text) {
        String clean = text.replace('\0', ' ');
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + " …";
    }
}
