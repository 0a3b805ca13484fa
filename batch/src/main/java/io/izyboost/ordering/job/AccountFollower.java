package io.izyboost.ordering.job;

import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Why;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.ordering.Ordering;
import io.izyboost.provider.Hosts;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderClients;
import io.izyboost.provider.ProviderFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks one account about its orders that are due, a page at a time, each call outside any transaction. An account with many
 * orders or a slow provider gives way to the others after a while and goes on when its turn comes again.
 */
@ApplicationScoped
public class AccountFollower {
    private static final Logger LOG = Logger.getLogger(AccountFollower.class.getName());
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
        try (Hosts.Stay stay = hosts.enter(Ordering.STATUS, clients.host(account), most())) {
            if (stay == null) {
                ordering.followLater(item, PAUSE);
                return 0;
            }
            return follow(item, account);
        }
    }

    int most() {
        return StatusPartitionMapper.partitions() - LEFT_TO_OTHERS;
    }

    private int follow(WorkItem item, ProviderAccountId account) {
        int asked = 0;
        long start = System.nanoTime();
        ProviderClient client = clients.open(account);
        List<String> ids = ordering.claimDue(account, ProviderClient.MOST_IDS);
        while (!ids.isEmpty() && isAsked(client, ids, item, account, asked > 0)) {
            asked += ids.size();
            boolean isLast = ids.size() < ProviderClient.MOST_IDS || System.nanoTime() - start > TURN.toNanos();
            ids = isLast ? List.of() : ordering.claimDue(account, ProviderClient.MOST_IDS);
        }
        ordering.followed(item, asked > 0);
        return asked;
    }

    /**
     * Whatever goes wrong, the orders that were taken for this page do not wait for their next turn. An account that has
     * answered in this turn is not silent: what comes after is asked about again.
     */
    private boolean isAsked(
            ProviderClient client, List<String> ids, WorkItem item, ProviderAccountId account, boolean hasAnswered) {
        try {
            ask(client, ids, account);
            return true;
        } catch (RuntimeException e) {
            if (hasAnswered) {
                LOG.log(Level.WARNING, "A page of " + ids.size() + " orders could not be asked about", e);
                ordering.askAgain(account, ids);
                return false;
            }
            String why = e instanceof ProviderFailure failure ? failure.kept() : Why.CALL_BROKE_DOWN.text();
            ordering.notFollowed(item, ids, why);
            throw e;
        }
    }

    /** Those that a provider refuses do not keep the same others waiting each time. */
    private static List<String> inAnyOrder(List<String> ids) {
        List<String> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled);
        return shuffled;
    }

    private void ask(ProviderClient client, List<String> ids, ProviderAccountId account) {
        try {
            StatusPage.Told told = new StatusPage(client).ask(inAnyOrder(ids));
            ordering.applyReports(account, told.reports());
            if (!told.unasked().isEmpty()) {
                ordering.askAgain(account, told.unasked());
            }
        } catch (ProviderFailure e) {
            if (e.code() == ErrorCode.PROVIDER_KEY_INVALID) {
                ordering.keyRefused(account, e.text());
            }
            throw e;
        }
    }
}
