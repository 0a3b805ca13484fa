package io.izyboost.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.Why;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelState;
import io.izyboost.tenancy.TenantContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The gate before an account, and what the log learns. */
class GuardedClientTest {
    private static final Panel PANEL =
            new Panel(new PanelId(7), "seven", "Seven", "p_7", "USD", "en", PanelState.ACTIVE, 1, false, null, null);
    private static final ProviderOrder ORDER = new ProviderOrder(1, "2", "Default", "https://x.example", 10, Map.of());

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger recoveries = new AtomicInteger();
    private final Hosts hosts = new Hosts(8);
    private final ProviderLogBuffer log = new ProviderLogBuffer();
    private Supplier<SendOutcome> adding = () -> new SendOutcome.Sent("5", null);
    private Supplier<ProviderBalance> balance = () -> new ProviderBalance(BigDecimal.TEN, "USD");

    @Test
    void holdsCallsBackWhileTheBreakerIsOpenAndLetsThemThroughAgain() throws Exception {
        GuardedClient client = client(8);
        adding = () -> new SendOutcome.Unknown("time out");
        for (int i = 0; i < 10; i++) {
            assertThat(add(client)).isInstanceOf(SendOutcome.Unknown.class);
        }
        assertThat(add(client)).isInstanceOf(SendOutcome.NotSent.class);
        assertThat(calls).hasValue(10);

        adding = () -> new SendOutcome.Sent("5", null);
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(add(client))
                .isInstanceOf(SendOutcome.Sent.class));
    }

    @Test
    void doesNotCountRefusalsAsFailures() throws Exception {
        GuardedClient client = client(8);
        adding = () -> new SendOutcome.Rejected("Incorrect link", SendOutcome.Rejected.Cause.ORDER);
        for (int i = 0; i < 30; i++) {
            assertThat(add(client)).isInstanceOf(SendOutcome.Rejected.class);
        }
    }

    @Test
    void takesAnAdapterThatBreaksDownForUnknown() throws Exception {
        adding = () -> {
            throw new IllegalStateException("broken");
        };
        assertThat(add(client(8))).isInstanceOf(SendOutcome.Unknown.class);
    }

    @Test
    void letsOnlySoManyCallsRunAtOnce() throws Exception {
        GuardedClient client = client(2);
        CountDownLatch go = new CountDownLatch(1);
        balance = () -> {
            await(go);
            return new ProviderBalance(BigDecimal.TEN, "USD");
        };
        List<Thread> busy = List.of(balanceInBackground(client), balanceInBackground(client));
        Awaitility.await().until(() -> calls.get() == 2);
        assertThat(add(client)).isEqualTo(new SendOutcome.NotSent(Why.CALLS_AT_ONCE.text(2)));
        go.countDown();
        for (Thread thread : busy) {
            thread.join();
        }
        assertThat(add(client)).isInstanceOf(SendOutcome.Sent.class);
    }

    @Test
    void givesBackAPlaceThatNobodyUsed() throws Exception {
        GuardedClient client = client(1);
        try (SendPlace place = client.place()) {
            assertThat(place.obstacle()).isNull();
        }
        assertThat(add(client)).isInstanceOf(SendOutcome.Sent.class);
    }

    @Test
    void givesBackThePlaceOfAnAdapterThatFellOver() throws Exception {
        GuardedClient client = client(1);
        adding = () -> {
            throw new StackOverflowError();
        };
        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> add(client));
        adding = () -> new SendOutcome.Sent("5", null);
        assertThat(add(client)).isInstanceOf(SendOutcome.Sent.class);
    }

    @Test
    void saysWhetherAPlaceIsMissingForFailuresOrForOtherCalls() throws Exception {
        GuardedClient busy = client(1);
        try (SendPlace place = busy.place();
                SendPlace second = busy.place()) {
            assertThat(place.obstacle()).isNull();
            assertThat(second.obstacle()).isEqualTo(new SendPlace.Obstacle(Why.CALLS_AT_ONCE.text(1), null, false));
        }
        GuardedClient failing = client(1);
        adding = () -> new SendOutcome.Unknown("time out");
        for (int i = 0; i < 10; i++) {
            add(failing);
        }
        try (SendPlace place = failing.place()) {
            assertThat(place.obstacle().failingFor()).isPositive();
        }
    }

    @Test
    void leavesThreadsToOtherHostsWhileItsOwnIsSlow() {
        GuardedClient client = client(1);
        List<SendPlace> places = fillHost();

        try (SendPlace refused = client.place()) {
            assertThat(refused.obstacle()).isEqualTo(new SendPlace.Obstacle(Why.HOST_BUSY.text(), null, true));
        }
        places.get(0).close();
        try (SendPlace place = client.place()) {
            assertThat(place.obstacle())
                    .as("its place at the gate was given back")
                    .isNull();
        }
    }

    @Test
    void saysThatTheAccountFailsAlsoWhileItsHostIsFull() throws Exception {
        GuardedClient failing = client(1);
        adding = () -> new SendOutcome.Unknown("time out");
        for (int i = 0; i < 10; i++) {
            add(failing);
        }
        fillHost();

        try (SendPlace place = failing.place()) {
            assertThat(place.obstacle().failingFor()).isPositive();
        }
    }

    @Test
    void leavesTheHostAsSoonAsItHasAnswered() throws Exception {
        GuardedClient client = client(1);
        SendPlace place = fillHost().get(0);

        TenantContext.call(PANEL, () -> place.add(ORDER));
        hosts.called("x.example", Duration.ofSeconds(30).toNanos());

        try (SendPlace other = client.place()) {
            assertThat(other.obstacle()).isNull();
            place.close();
            try (SendPlace third = client(1).place()) {
                assertThat(third.obstacle()).as("it is not left twice").isNotNull();
            }
        }
    }

    @Test
    void learnsNothingForOrdersFromHowLongACatalogTakes() throws Exception {
        fillHost();

        TenantContext.call(PANEL, client(1)::services);

        try (SendPlace refused = client(1).place()) {
            assertThat(refused.obstacle()).as("a quick one").isNotNull();
        }
    }

    /** Its host is slow, and as many are there as may be. */
    private List<SendPlace> fillHost() {
        hosts.called("x.example", Duration.ofSeconds(30).toNanos());
        List<SendPlace> places = List.of(client(1).place(), client(1).place());
        assertThat(places).extracting(SendPlace::obstacle).containsOnlyNulls();
        return places;
    }

    @Test
    void learnsFromItsCallsWhetherTheHostIsSlow() throws Exception {
        hosts.called("x.example", Duration.ofSeconds(30).toNanos());
        assertThat(hosts.enter("work", "x.example", 1)).isNotNull();
        assertThat(hosts.enter("work", "x.example", 1)).isNull();

        add(client(1));

        assertThat(hosts.enter("work", "x.example", 1)).isNotNull();
    }

    @Test
    void saysThatTheAccountIsUsableOnceACallSucceedsAfterOneThatFailed() throws Exception {
        GuardedClient client = client(8);
        add(client);
        assertThat(recoveries).as("it did all the time").hasValue(0);

        adding = () -> new SendOutcome.NotSent("connection refused");
        add(client);
        adding = () -> new SendOutcome.Rejected("in maintenance", SendOutcome.Rejected.Cause.ORDER);
        add(client);
        assertThat(recoveries).as("an error shows nothing").hasValue(0);

        TenantContext.call(PANEL, client::balance);
        assertThat(recoveries).hasValue(1);
        adding = () -> new SendOutcome.Sent("5", null);
        add(client);
        assertThat(recoveries).hasValue(1);
    }

    @Test
    void saysSoOnlyAfterTheOutcomeOfTheOrderHasItsPlaceInTheBooks() throws Exception {
        GuardedClient client = client(8);
        adding = () -> new SendOutcome.NotSent("connection refused");
        add(client);
        adding = () -> new SendOutcome.Sent("5", null);
        TenantContext.call(PANEL, () -> {
            try (SendPlace place = client.place()) {
                place.add(ORDER);
                assertThat(recoveries).hasValue(0);
            }
            return null;
        });
        assertThat(recoveries).hasValue(1);
    }

    @Test
    void knowsNothingOfAnAccountAtFirst() {
        Health health = new Health();
        assertThat(health.failingFor()).isZero();
        assertThat(health.works()).as("after a restart, say").isTrue();
        assertThat(health.works()).isFalse();
    }

    @Test
    void logsEveryCallWithItsOutcomeInItsPanel() throws Exception {
        GuardedClient client = client(8);
        add(client);
        balance = () -> {
            throw new ProviderFailure(ProviderFailure.Reason.UNREADABLE, "a page instead of JSON");
        };
        assertThatExceptionOfType(ProviderFailure.class).isThrownBy(() -> TenantContext.call(PANEL, client::balance));
        Map<Panel, List<LoggedCall>> logged = log.take();
        assertThat(logged).containsOnlyKeys(PANEL);
        assertThat(logged.get(PANEL)).extracting(LoggedCall::outcome).containsExactly("SENT", "UNREADABLE");
        assertThat(logged.get(PANEL).get(0).order()).isEqualTo(1);
    }

    private SendOutcome add(GuardedClient client) throws Exception {
        return TenantContext.call(PANEL, () -> client.add(ORDER));
    }

    private static Thread balanceInBackground(GuardedClient client) {
        Thread thread = new Thread(() -> {
            try {
                TenantContext.call(PANEL, client::balance);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        return thread;
    }

    private GuardedClient client(int maxCalls) {
        ProviderConnection account = new ProviderConnection(
                new ProviderAccountId(3), ProviderKind.API_V2, "http://x.example", "key", "USD", maxCalls);
        CallWatch watch = new CallWatch() {
            @Override
            void usable(ProviderConnection again) {
                recoveries.incrementAndGet();
            }
        };
        watch.log = log;
        watch.clock = new AppClock();
        return new GuardedClient(
                new Scripted(), account, new Gates(Duration.ofMillis(300)).trial(maxCalls), hosts, watch);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does what the test says. */
    private final class Scripted implements ProviderClient {
        @Override
        public Offer services() {
            return new Offer(List.of(), List.of());
        }

        @Override
        public SendOutcome add(ProviderOrder order) {
            calls.incrementAndGet();
            return adding.get();
        }

        @Override
        public Map<String, StatusReport> status(List<String> ids) {
            return Map.of();
        }

        @Override
        public Map<String, ActionReport> refill(List<String> ids) {
            return Map.of();
        }

        @Override
        public Map<String, ActionReport> cancel(List<String> ids) {
            return Map.of();
        }

        @Override
        public ProviderBalance balance() {
            calls.incrementAndGet();
            return balance.get();
        }
    }
}
