package io.izyboost.ordering.api;

import io.izyboost.kernel.DomainException;

/** Our refusals in the words that clients of API v2 already know. */
final class ApiV2Error {
    static final String INVALID_KEY = "Invalid API key";
    static final String INCORRECT_REQUEST = "Incorrect request";
    static final String INCORRECT_ORDER = "Incorrect order ID";
    static final String RATE_LIMIT = "Rate limit exceeded";

    private ApiV2Error() {}

    static String of(DomainException refusal) {
        return switch (refusal.code()) {
            case NOT_SIGNED_IN, WRONG_CREDENTIALS, FORBIDDEN -> INVALID_KEY;
            case SERVICE_UNKNOWN, SERVICE_UNAVAILABLE, TYPE_NOT_YET_SOLD -> "Incorrect service ID";
            case INSUFFICIENT_FUNDS -> "Not enough funds on balance";
            case LINK_INVALID -> "Incorrect link";
            case LINK_BUSY -> "You have active order with this link. Please wait until order being completed.";
            case QUANTITY_TOO_SMALL -> "Quantity less than minimal " + argument(refusal);
            case QUANTITY_TOO_LARGE -> "Quantity more than maximum " + argument(refusal);
            case COMMENTS_MISSING -> "Incorrect comments";
            case ORDER_UNKNOWN -> INCORRECT_ORDER;
            case IDEMPOTENCY_KEY_REUSED -> "Idempotency key was used with other parameters";
            case RATE_LIMITED, TOO_MANY_TRIES -> RATE_LIMIT;
            case PANEL_SUSPENDED, PANEL_EXPIRED -> "Panel is suspended";
            default -> refusal.field() == null ? INCORRECT_REQUEST : "Incorrect " + refusal.field();
        };
    }

    private static Object argument(DomainException refusal) {
        return refusal.arguments().isEmpty() ? "" : refusal.arguments().get(0);
    }
}
