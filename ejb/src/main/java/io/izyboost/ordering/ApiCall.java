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
    private static final int LONGEST_ACTION = 20;

    public ApiCall {
        action = clean(action.length() <= LONGEST_ACTION ? action : action.substring(0, LONGEST_ACTION));
        request = cut(request);
        response = cut(response);
    }

    private static String cut(String text) {
        String clean = clean(text);
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + " …";
    }

    /** The database holds no NUL, and one text that it refuses would take all others of its batch with it. */
    private static String clean(String text) {
        return text.replace('\0', ' ');
    }
}
