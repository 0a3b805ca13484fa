package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ReportedStatus;
import io.izyboost.provider.StatusReport;
import io.izyboost.tenancy.PanelDatabase;
import io.izyboost.tenancy.PanelSql;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four orders of one account are due: a new one, one of a day, one of a month, one that is settled. */
class FollowingTest {
    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
    private static final ProviderAccountId ACCOUNT = new ProviderAccountId(1);

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static PanelDatabase database;

    private final Following following = new Following(PAUSE);
    private final List<String> told = new ArrayList<>();
    private final Order order = AnOrder.queued();

    @BeforeAll
    static void start() throws Exception {
        database = PanelDatabase.start();
        database.run("""
                insert into users (email, email_key, name, password_hash, role, created_at)
                values ('ann@shop.example', 'ann@shop.example', '', '', 'user', now());
                insert into api_providers (name, kind, currency, created_at) values ('S', 'API_V2', 'USD', now());
                insert into categories (name, created_at) values ('C', now());
                insert into services (category_id, name, type, rate, min, max, created_at, updated_at)
                values (1, 'S', 'Default', 1, 1, 1000, now(), now())
                """);
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @BeforeEach
    void wire() throws Exception {
        database.run("""
                delete from orders;
                insert into orders (user_id, service_id, provider_id, type, link, quantity, rate, charge, currency, dispatch, status,
                    provider_order_id, source, created_at, updated_at, check_at, settled_at)
                select 1, 1, 1, 'Default', 'x', 1, 1, 1, 'USD', 'SENT', 'Processing', name, 'API', timestamptz '%1$s' - age, now(),
                    timestamptz '%1$s' - interval '1 second', case when name = 'settled' then timestamptz '%1$s' - interval '1 day' end
                from (values ('new', interval '0'), ('day', interval '1 day'), ('month', interval '30 days'),
                             ('settled', interval '2 days')) orders (name, age)
                """.formatted(NOW));
        following.clock = new AppClock() {
            @Override
            public Instant instant() {
                return NOW;
            }
        };
        following.sql = database.sql();
        following.orders = new Orders() {
            @Override
            List<Order> lockSent(ProviderAccountId provider, Collection<String> providerOrders) {
                return List.of(order);
            }

            @Override
            void flush() {}
        };
        following.events = new OrderEvents() {
            @Override
            void write(List<Line> lines) {}
        };
        following.story = new OrderStory() {
            @Override
            void alertOfOrder(String kind, Order about, String why) {
                told.add(kind);
            }
        };
        following.alerts = new OrderAlerts() {
            @Override
            void silent(ProviderAccountId account, String why) {
                told.add(why);
            }

            @Override
            void speaks(ProviderAccountId account) {
                told.add("speaks");
            }

            @Override
            void followed(Order about) {
                told.add("followed");
            }
        };
        following.queue = new DispatchQueue() {
            @Override
            void conclude(WorkItem item, Supplier<Optional<Instant>> next) {
                told.add("next in "
                        + next.get().map(at -> Duration.between(NOW, at)).orElseThrow());
            }

            @Override
            void putOff(WorkItem item, Instant dueAt, boolean counts) {
                told.add((counts ? "again in " : "postponed for ") + Duration.between(NOW, dueAt));
            }
        };
    }

    @Test
    void anOrderIsAskedAboutLessOftenTheOlderItIsAndASettledOneOnceMore() {
        assertThat(following.claimDue(ACCOUNT, 100)).containsExactlyInAnyOrder("new", "day", "month", "settled");

        assertThat(due("new")).isEqualTo(PAUSE);
        assertThat(due("day")).isEqualTo(Duration.ofMinutes(60));
        assertThat(due("month")).as("at least once an hour").isEqualTo(Duration.ofHours(1));
        assertThat(isFollowed("settled")).isFalse();
        assertThat(following.claimDue(ACCOUNT, 100)).isEmpty();
    }

    @Test
    void anIntervalIsATwentiethOfTheAge() throws Exception {
        database.run("update orders set created_at = timestamptz '" + NOW + "' - interval '5 hours'");
        following.claimDue(ACCOUNT, 100);

        assertThat(due("new")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aCallThatFailedCostsNeitherAnHourNorTheLastLook() {
        List<String> taken = following.claimDue(ACCOUNT, 100);

        following.failed(turn(1), taken, "away");

        assertThat(List.of(due("new"), due("day"), due("month"), due("settled")))
                .containsOnly(PAUSE);
        assertThat(told).containsExactly("again in " + PAUSE);
    }

    @Test
    void whatAPageDidNotReachComesAgainSoonAndTheRestInItsTurn() {
        following.claimDue(ACCOUNT, 100);

        following.askAgain(ACCOUNT, List.of("month"));

        assertThat(due("month")).isEqualTo(PAUSE);
        assertThat(due("day")).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void anAccountThatStaysSilentIsAskedLessAndLessAndItsOwnerIsTold() {
        for (int turn = 1; turn <= 3; turn++) {
            following.failed(turn(turn), List.of(), "Incorrect request");
        }

        assertThat(told)
                .containsExactly(
                        "again in " + PAUSE,
                        "again in " + PAUSE.multipliedBy(2),
                        "again in " + PAUSE.multipliedBy(4),
                        "Incorrect request");
        assertThat(following.pauseAfter(1_000)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void theNextReportEndsWhatTheOwnerWasTold() {
        following.claimDue(ACCOUNT, 100);

        following.conclude(turn(4), true);
        following.conclude(turn(1), false);

        assertThat(told).containsExactly("next in " + PAUSE, "speaks", "next in " + PAUSE);
    }

    @Test
    void givingWayToOthersIsNoFailure() {
        following.postpone(turn(9), Duration.ofSeconds(5));

        assertThat(told).containsExactly("postponed for PT5S");
    }

    @Test
    void aReportAfterARefusedOneRightsTheOrderEvenIfItBringsNoNews() {
        order.sent("1", NOW, NOW);
        StatusReport same = new StatusReport("1", "Pending", ReportedStatus.PENDING, null, null, "1000", null, null);
        following.apply(ACCOUNT, Map.of("1", same));
        assertThat(told).isEmpty();

        following.apply(ACCOUNT, Map.of("1", StatusReport.error("1", "Incorrect order ID")));
        following.apply(ACCOUNT, Map.of("1", StatusReport.error("1", "Incorrect order ID")));
        following.apply(ACCOUNT, Map.of("1", same));

        assertThat(told).containsExactly(OrderAlerts.REPORT_REFUSED, "followed");
        assertThat(order.isTroubled()).isFalse();
    }

    private static WorkItem turn(int attempts) {
        return new WorkItem(1, new PanelId(1), Ordering.STATUS, "1", "", attempts, new UUID(0, 1));
    }

    private static Duration due(String name) {
        return database.sql()
                .first(
                        "select check_at from orders where provider_order_id = ?",
                        row -> Duration.between(NOW, Objects.requireNonNull(PanelSql.instant(row, "check_at"))),
                        name)
                .orElseThrow();
    }

    private static boolean isFollowed(String name) {
        return database.sql()
                .first("select 1 from orders where provider_order_id = ? and check_at is not null", row -> true, name)
                .isPresent();
    }
}
