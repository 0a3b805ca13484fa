package io.izyboost.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the provider log. */
record LoggedCall(
        ProviderAccountId provider,
        @Nullable Long order,
        Instant at,
        String action,
        String request,
        @Nullable Integer status,
        @Nullable String response,
        String outcome,
        int millis) {
    static final int LONGEST_REQUEST = 2_000;
    static final int LONGEST_RESPONSE = 4_000;

    LoggedCall {
        request = bounded(request, LONGEST_REQUEST);
        response = response == null ? null : bounded(response, LONGEST_RESPONSE);
    }

    /** The database holds no NUL; a cut never splits a character. */
    private static String bounded(String text, int longest) {
        int end = Math.min(text.length(), longest);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).replace('\0', ' ');
    }
}
