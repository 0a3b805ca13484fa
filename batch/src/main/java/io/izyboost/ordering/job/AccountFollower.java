package io.izyboost.ordering.job;

import io.izyboost.kernel.work.WorkItem;
import io.izyboost.ordering.Ordering;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderClients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Asks one account about all of its orders that are due, a page at a time, each call outside any transaction. */
@ApplicationScoped
public class AccountFollower {
    @Inject
    Ordering ordering;

    @Inject
    ProviderClients clients;

    /** Returns how many orders it has asked about. */
    int follow(WorkItem item) {
        int asked = 0;
        ProviderAccountId account = new ProviderAccountId(Long.parseLong(item.ref()));
        ProviderClient client = clients.open(account);
        List<String> ids = ordering.claimDue(account, ProviderClient.MOST_IDS);
        while (!ids.isEmpty()) {
            asked += ids.size();
            ordering.applyReports(account, client.status(ids));
            ids = ids.size() < ProviderClient.MOST_IDS
                    ? List.of()
                    : ordering.claimDue(account, ProviderClient.MOST_IDS);
        }
        ordering.followed(item);
        return asked;
    }
}
