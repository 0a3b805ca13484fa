package io.izyboost.provider.apiv2;

import io.izyboost.provider.SendOutcome.Rejected.Cause;
import java.util.List;
import java.util.Locale;

/** What the texts of providers' refusals mean, as far as it matters to us. */
final class KnownErrors {
    private static final List<String> LACK_OF_FUNDS = List.of(
            "not_enough_funds",
            "not enough funds",
            "not enough balance",
            "not enough money",
            "not enough credit",
            "insufficient funds",
            "insufficient balance",
            "insufficient_funds",
            "insufficient_balance",
            "low balance",
            "balance is low",
            "balance too low",
            "balance is not enough",
            "don't have enough",
            "do not have enough",
            "add funds",
            "top up");
    private static final List<String> KEY = List.of(
            "invalid api key",
            "incorrect api key",
            "invalid key",
            "invalid_api_key",
            "wrong api key",
            "api key is invalid",
            "api key not found",
            "invalid request key");
    private static final List<String> ORDER_ID =
            List.of("order id", "order not found", "order_not_found", "incorrect order");

    private KnownErrors() {}

    /** Why an order was refused; a balance that is too low has to be paid up by the owner. */
    static Cause cause(String error) {
        if (holds(error, LACK_OF_FUNDS)) {
            return Cause.FUNDS;
        }
        return isKey(error) ? Cause.KEY : Cause.ORDER;
    }

    static boolean isKey(String error) {
        return holds(error, KEY);
    }

    /** It is about the one order that was asked for, not about the call. */
    static boolean isOrderId(String error) {
        return holds(error, ORDER_ID);
    }

    private static boolean holds(String error, List<String> texts) {
        String lower = error.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return texts.stream().anyMatch(lower::contains);
    }
}
