package io.izyboost.ordering.api;

import io.izyboost.kernel.DomainException;
import io.izyboost.rest.ApiV2Error;

/** Our refusals in the words that clients of API v2 already know. */
final class ApiV2Words {
    static final String INCORRECT_REQUEST = "Incorrect request";
    static final String INCORRECT_ORDER = "Incorrect order ID";

    private ApiV2Words() {}

    static String of(DomainException refusal) {
        return switch (refusal.code()) {
            case WRONG_CREDENTIALS, FORBIDDEN -> "Invalid API key";
            case SERVICE_UNKNOWN, SERVICE_UNAVAILABLE, TYPE_NOT_YET_SOLD -> "Incorrect service ID";
            case INSUFFICIENT_FUNDS -> "Not enough funds on balance";
            case LINK_INVALID -> "Incorrect link";
            case LINK_BUSY -> "You have active order with this link. Please wait until order being completed.";
            case QUANTITY_TOO_SMALL -> "Quantity less than minimal " + argument(refusal);
            case QUANTITY_TOO_LARGE -> "Quantity more than maximum " + argument(refusal);
            case COMMENTS_MISSING -> "Incorrect comments";
            case ORDER_UNKNOWN -> INCORRECT_ORDER;
            case IDEMPOTENCY_KEY_REUSED -> "Idempotency key was used with other parameters";
            default -> refusal.field() == null ? ApiV2Error.text(refusal) : "Incorrect " + refusal.field();
        };
    }

    private static Object argument(DomainException refusal) {
        return refusal.arguments().isEmpty() ? "" : refusal.arguments().get(0);
    }
}
