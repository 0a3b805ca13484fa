package io.izyboost.ordering.job;

import io.izyboost.job.Hosts;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.ordering.Ordering;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderClients;
import io.izyboost.provider.ProviderFailure;
import io.izyboost.provider.StatusReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Asks one account about its orders that are due, a page at a time, each call outside any transaction. An account with many
 * orders or a slow provider gives way to the others after a while and goes on when its turn comes again.
 */
@ApplicationScoped
public class AccountFollower {
    private static final int LEFT_TO_OTHERS = 2;
    private static final Duration TURN = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Inject
    Ordering ordering;

    @Inject
    ProviderClients clients;

    @Inject
    Hosts hosts;

    /** Returns how many orders it has asked about. */
    int follow(WorkItem item) {
        ProviderAccountId account = new ProviderAccountId(Long.parseLong(item.ref()));
        int most = StatusPartitionMapper.partitions() - LEFT_TO_OTHERS;
        try (Hosts.Stay stay = hosts.enter(Ordering.STATUS, clients.host(account), most)) {
            if (stay == null) {
                ordering.followLater(item, PAUSE);
                return 0;
            }
            return follow(item, account);
        }
    }

    private int follow(WorkItem item, ProviderAccountId account) {
        int asked = 0;
        long start = System.nanoTime();
        ProviderClient client = clients.open(account);
        List<String> ids = ordering.claimDue(account, ProviderClient.MOST_IDS);
        while (!ids.isEmpty()) {
            asked += ids.size();
            ordering.applyReports(account, status(client, ids, account));
            if (System.nanoTime() - start > TURN.toNanos()) {
                ordering.followLater(item, Duration.ZERO);
                return asked;
            }
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
                ordering.keyRefused(account, e.text());
            }
            throw e;
        }
    }
}
