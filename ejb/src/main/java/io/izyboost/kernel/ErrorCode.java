package io.izyboost.kernel;

/**
 * What went wrong, in words that do not change. Each has an HTTP status for the JSON APIs and a text
 * {@code error.<NAME>} in the message bundles, which says to the user what to do.
 */
public enum ErrorCode {
    INVALID_INPUT(400),
    NOT_SIGNED_IN(401),
    WRONG_CREDENTIALS(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    HOST_UNKNOWN(404),
    CONFLICT(409),
    STALE(409),
    TOO_MANY_TRIES(429),
    RATE_LIMITED(429),
    PANEL_SUSPENDED(403),
    PANEL_EXPIRED(403),
    PANEL_UPGRADING(503),
    UNAVAILABLE(503),

    SLUG_TAKEN(409),
    SLUG_INVALID(400),
    SLUG_RESERVED(400),
    ACCOUNT_BLOCKED(403),
    PARENT_UNKNOWN(400),
    MAIN_PANEL_STAYS(409),
    EMAIL_TAKEN(409),
    EMAIL_INVALID(400),
    PASSWORD_WEAK(400),
    CURRENCY_INVALID(400),

    COLOUR_INVALID(400),
    COLOUR_UNREADABLE(400),
    IMAGE_INVALID(400),
    IMAGE_TOO_LARGE(400),

    PROVIDER_URL_REFUSED(400),
    PROVIDER_URL_IS_PANEL(400),
    PROVIDER_KEY_INVALID(400),
    PROVIDER_EXCHANGE_RATE_MISSING(400),
    PROVIDER_FAILED(502),
    PROVIDER_EMPTY_CATALOG(502),
    PROVIDER_HAS_NO_CATALOG(409),
    RATE_BELOW_COST(400),

    SERVICE_UNKNOWN(404),
    SERVICE_UNAVAILABLE(409),
    LINK_INVALID(400),
    LINK_BUSY(409),
    QUANTITY_TOO_SMALL(400),
    QUANTITY_TOO_LARGE(400),
    COMMENTS_MISSING(400),
    TYPE_NOT_YET_SOLD(409),
    INSUFFICIENT_FUNDS(402),
    ORDER_UNKNOWN(404),
    ORDER_NOT_UNKNOWN(409),
    ORDER_NOT_MANUAL(409),
    ORDER_SETTLED(409),
    REFERENCE_TAKEN(409),
    IDEMPOTENCY_KEY_REUSED(409);

    private final int httpStatus;

    ErrorCode(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    public int httpStatus() {
        return httpStatus;
    }
}
