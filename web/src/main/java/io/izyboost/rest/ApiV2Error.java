package io.izyboost.rest;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import jakarta.json.spi.JsonProvider;
import java.util.Map;

/**
 * What the plumbing refuses on API v2, in the words that its clients know. HTTP 200, or they lose the words; only the rate
 * limit says 429. What an order or a service is refused for, its resource says itself.
 */
public final class ApiV2Error {
    public static final String REFUSED = "Incorrect request";

    private static final JsonProvider JSON = JsonProvider.provider(); // looking it up for each answer is dear
    private static final Map<ErrorCode, String> WORDS = Map.of(
            ErrorCode.NOT_SIGNED_IN, "Invalid API key",
            ErrorCode.RATE_LIMITED, "Rate limit exceeded",
            ErrorCode.PANEL_SUSPENDED, "Panel is suspended",
            ErrorCode.PANEL_EXPIRED, "Panel is suspended",
            ErrorCode.PANEL_UPGRADING, "Panel is being upgraded",
            ErrorCode.UNAVAILABLE, "Not available, try again",
            ErrorCode.HOST_UNKNOWN, "Unknown host");

    private ApiV2Error() {}

    public static int status(DomainException problem) {
        return switch (problem.code()) {
            case RATE_LIMITED -> 429;
            case HOST_UNKNOWN -> 404;
            case PANEL_UPGRADING, UNAVAILABLE -> 503; // not "refused": the client may ask again
            default -> 200;
        };
    }

    public static String text(DomainException problem) {
        return WORDS.getOrDefault(problem.code(), REFUSED);
    }

    public static String body(DomainException problem) {
        return body(text(problem));
    }

    public static String body(String text) {
        return JSON.createObjectBuilder().add("error", text).build().toString();
    }
}
