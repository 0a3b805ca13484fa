package io.izyboost.ordering.job;

import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.ordering.Ordering;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderClients;
import io.izyboost.provider.ProviderFailure;
import io.izyboost.provider.StatusReport;
import io.izyboost.tenancy.alert.Alerts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Asks one account about all of its orders that are due, a page at a time, each call outside any transaction. */
@ApplicationScoped
public class AccountFollower {
    @Inject
    Ordering ordering;

    @Inject
    ProviderClients clients;

    @Inject
    Alerts alerts;

    /** Returns how many orders it has asked about. */
    int follow(WorkItem item) {
        int asked = 0;
        ProviderAccountId account = new ProviderAccountId(Long.parseLong(item.ref()));
        ProviderClient client = clients.open(account);
        List<String> ids = ordering.claimDue(account, ProviderClient.MOST_IDS);
        while (!ids.isEmpty()) {
            asked += ids.size();
            ordering.applyReports(account, status(client, ids, account));
            ids = ids.size() < ProviderClient.MOST_IDS
                    ? List.of()
                    : ordering.claimDue(account, ProviderClient.MOST_IDS);
        }
        ordering.followed(item);
        return asked;
    }

    private Map<String, StatusReport> status(ProviderClient client, List<String> ids, ProviderAccountId account) {
        try {
            return client.status(ids);
        } catch (ProviderFailure e) {
            if (e.code() == ErrorCode.PROVIDER_KEY_INVALID) {
                alerts.raise("ordering.provider-refuses-key", "provider " + account, Map.of("what", e.text()));
            }
            throw e;
        }
    }
}
