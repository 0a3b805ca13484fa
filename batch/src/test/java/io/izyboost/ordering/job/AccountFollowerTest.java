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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
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
    private final Map<String, StatusReport> heard = new HashMap<>();
    private List<String> again = List.of();
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
                List<String> taken = due.subList(0, Math.min(most, due.size()));
                due = due.subList(taken.size(), due.size());
                return taken;
            }

            @Override
            public void applyReports(ProviderAccountId account, Map<String, StatusReport> reports) {
                done.add("reports " + new TreeSet<>(reports.keySet()));
                heard.putAll(reports);
            }

            @Override
            public void askAgain(ProviderAccountId account, List<String> ids) {
                done.add("again " + ids);
                again = ids;
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
        provider = new AskedProvider("5") {
            @Override
            public Map<String, StatusReport> status(List<String> ids) {
                if (calls.size() == 2) {
                    throw new ProviderFailure(Reason.UNREACHABLE, "away");
                }
                return super.status(ids);
            }
        };

        assertThat(follower.follow(ITEM)).isEqualTo(2);
        assertThat(done)
                .as("in any order")
                .isIn(List.of("reports [5]", "again [6]", "followed"), List.of("reports [6]", "again [5]", "followed"));
    }

    @Test
    void manyNumbersThatAreNotKnownKeepTheOthersWaitingForAFewTurnsOnly() {
        List<String> hundred = numbers(100);
        String[] unknown = hundred.subList(0, 60).toArray(String[]::new);
        provider = new AskedProvider(unknown);
        due = hundred;

        for (int turn = 0; turn < 10 && !due.isEmpty(); turn++) {
            again = List.of();
            follower.follow(ITEM);
            due = again;
        }

        assertThat(heard).containsOnlyKeys(hundred);
        assertThat(heard.values())
                .filteredOn(report -> report.error() != null)
                .extracting(StatusReport::providerOrderId)
                .containsExactlyInAnyOrder(unknown);
        assertThat(done).noneMatch(what -> what.startsWith("not followed"));
    }

    @Test
    void anAccountThatHasReportedIsNotSilentIfALaterPageFails() {
        List<String> many = numbers(150);
        provider = new AskedProvider() {
            @Override
            public Map<String, StatusReport> status(List<String> ids) {
                if (calls.size() == 1) {
                    throw new ProviderFailure(Reason.UNREACHABLE, "away");
                }
                return super.status(ids);
            }
        };
        due = many;

        assertThat(follower.follow(ITEM)).isEqualTo(100);
        assertThat(heard).containsOnlyKeys(many.subList(0, 100));
        assertThat(done).hasSize(3).endsWith("again " + many.subList(100, 150), "followed");
    }

    private static List<String> numbers(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(Integer::toString).toList();
    }
}
