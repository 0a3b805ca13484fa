package io.izyboost.ordering.parent;

import io.izyboost.kernel.DomainException;

/** The parent's refusals in the words that every provider of the trade uses. */
final class ParentWords {
    private ParentWords() {}

    static String of(DomainException refusal) {
        return switch (refusal.code()) {
            case INSUFFICIENT_FUNDS -> "Not enough funds on balance";
            case SERVICE_UNKNOWN, SERVICE_UNAVAILABLE, TYPE_NOT_YET_SOLD -> "Incorrect service ID";
            case LINK_INVALID -> "Incorrect link";
            case LINK_BUSY -> "You have active order with this link. Please wait until order being completed.";
            case ORDER_SETTLED -> "Order was given up";
            case QUANTITY_TOO_SMALL -> "Quantity less than minimal " + first(refusal);
            case QUANTITY_TOO_LARGE -> "Quantity more than maximum " + first(refusal);
            default -> "Incorrect request: " + refusal.code();
        };
    }

    private static Object first(DomainException refusal) {
        return refusal.arguments().isEmpty() ? "" : refusal.arguments().get(0);
    }
}
