package io.izyboost.provider.manual;

import io.izyboost.kernel.ErrorCode;
import io.izyboost.provider.ActionReport;
import io.izyboost.provider.Offer;
import io.izyboost.provider.ProviderBalance;
import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderFailure;
import io.izyboost.provider.ProviderFailure.Reason;
import io.izyboost.provider.ProviderOrder;
import io.izyboost.provider.SendOutcome;
import io.izyboost.provider.StatusReport;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Nobody is called: an order that is "added" waits for the panel's own people under its own number, there is never news
 * about it but theirs, and there is no catalog to import.
 */
final class ManualClient implements ProviderClient {
    private final String currency;

    ManualClient(String currency) {
        this.currency = currency;
    }

    @Override
    public Offer services() {
        throw new ProviderFailure(ErrorCode.PROVIDER_HAS_NO_CATALOG, Reason.REFUSED, "");
    }

    @Override
    public SendOutcome add(ProviderOrder order) {
        return new SendOutcome.Sent(Long.toString(order.ourOrderId()), BigDecimal.ZERO);
    }

    @Override
    public Map<String, StatusReport> status(List<String> ids) {
        return Map.of();
    }

    @Override
    public Map<String, ActionReport> refill(List<String> ids) {
        return byHand(ids);
    }

    @Override
    public Map<String, ActionReport> cancel(List<String> ids) {
        return byHand(ids);
    }

    @Override
    public ProviderBalance balance() {
        return new ProviderBalance(BigDecimal.ZERO, currency);
    }

    /** Taken note of; the people see the order's wish on their screen. */
    private static Map<String, ActionReport> byHand(List<String> ids) {
        Map<String, ActionReport> reports = new LinkedHashMap<>();
        ids.forEach(id -> reports.put(id, new ActionReport(id, true, id, null)));
        return reports;
    }
}
