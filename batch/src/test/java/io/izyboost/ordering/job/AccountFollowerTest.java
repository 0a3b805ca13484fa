package io.izyboost.ordering.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.ordering.Ordering;
import io.izyboost.provider.Hosts;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderClients;
import io.izyboost.provider.ProviderFailure;
import io.izyboost.provider.ProviderFailure.Reason;
import io.izyboost.provider.StatusReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountFollowerTest {
    private static final WorkItem ITEM = new WorkItem(1, new PanelId(7), Ordering.STATUS, "3", "", 2, new UUID(0, 1));

    private final AccountFollower follower = new AccountFollower() {
        @Override
        int most() {
            return 1;
        }
    };
    private final List<String> done = new ArrayList<>();
    private List<String> due = List.of("5", "6");
    private ProviderClient provider = new AskedProvider();

    @BeforeEach
    void withoutAServer() {
        follower.hosts = new Hosts(64);
        follower.clients = new ProviderClients() {
            @Override
            public String host(ProviderAccountId id) {
                return "";
            }

            @Override
            public ProviderClient open(ProviderAccountId id) {
                return provider;
            }
        };
        follower.ordering = new Ordering() {
            @Override
            public List<String> claimDue(ProviderAccountId account, int most) {
                List<String> taken = due;
                due = List.of();
                return taken;
            }

            @Override
            public void applyReports(ProviderAccountId account, Map<String, StatusReport> reports) {
                done.add("reports " + reports.keySet());
            }

            @Override
            public void askAgain(ProviderAccountId account, List<String> ids) {
                done.add("again " + ids);
            }

            @Override
            public void followed(WorkItem status, boolean hasReported) {
                done.add(hasReported ? "followed" : "nothing due");
            }

            @Override
            public void notFollowed(WorkItem status, List<String> ids, String why) {
                done.add("not followed " + ids + " " + why);
            }
        };
    }

    @Test
    void handsReportsOn() {
        assertThat(follower.follow(ITEM)).isEqualTo(2);
        assertThat(done).containsExactly("reports [5, 6]", "followed");
    }

    @Test
    void anAccountWithoutDueOrdersHasReportedNothing() {
        due = List.of();

        assertThat(follower.follow(ITEM)).isZero();
        assertThat(done).containsExactly("nothing due");
    }

    @Test
    void ordersOfACallThatFailedComeAgain() {
        provider = new AskedProvider() {
            @Override
            public Map<String, StatusReport> status(List<String> ids) {
                throw new ProviderFailure(Reason.REFUSED, "Incorrect request");
            }
        };

        assertThatExceptionOfType(ProviderFailure.class).isThrownBy(() -> follower.follow(ITEM));
        assertThat(done).containsExactly("not followed [5, 6] why.PROVIDER_SAYS\tIncorrect request");
    }

    @Test
    void thoseOfAPageThatWasAskedAboutInPartComeAgain() {
        provider = new AskedProvider("6") {
            @Override
            public Map<String, StatusReport> status(List<String> ids) {
                if (ids.equals(List.of("6"))) {
                    throw new ProviderFailure(Reason.UNREACHABLE, "away");
                }
                return super.status(ids);
            }
        };

        assertThat(follower.follow(ITEM)).isEqualTo(2);
        assertThat(done).containsExactly("reports [5]", "again [6]", "followed");
    }
}
