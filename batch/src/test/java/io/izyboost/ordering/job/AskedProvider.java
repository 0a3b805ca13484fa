package io.izyboost.ordering.job;

import io.izyboost.provider.ActionReport;
import io.izyboost.provider.Offer;
import io.izyboost.provider.ProviderBalance;
import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderOrder;
import io.izyboost.provider.ReportedStatus;
import io.izyboost.provider.SendOutcome;
import io.izyboost.provider.StatusReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A provider that can only be asked how orders stand, and refuses a whole call for one number that it does not know. */
class AskedProvider implements ProviderClient {
    final List<List<String>> calls = new ArrayList<>();
    private final Set<String> unknown;

    AskedProvider(String... unknown) {
        this.unknown = Set.of(unknown);
    }

    @Override
    public Map<String, StatusReport> status(List<String> ids) {
        calls.add(List.copyOf(ids));
        if (ids.stream().anyMatch(unknown::contains)) {
            return ids.size() > 1 ? Map.of() : Map.of(ids.get(0), StatusReport.error(ids.get(0), "Incorrect order ID"));
        }
        Map<String, StatusReport> reports = new LinkedHashMap<>();
        ids.forEach(id -> reports.put(id, completed(id)));
        return reports;
    }

    static StatusReport completed(String id) {
        return new StatusReport(id, "Completed", ReportedStatus.COMPLETED, null, null, null, null, null);
    }

    @Override
    public Offer services() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SendOutcome add(ProviderOrder order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, ActionReport> refill(List<String> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, ActionReport> cancel(List<String> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ProviderBalance balance() {
        throw new UnsupportedOperationException();
    }
}
