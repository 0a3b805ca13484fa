package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.Why;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkResult;
import io.izyboost.provider.ActionReport;
import io.izyboost.provider.Hosts;
import io.izyboost.provider.Offer;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderAccountView;
import io.izyboost.provider.ProviderAccounts;
import io.izyboost.provider.ProviderBalance;
import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderClients;
import io.izyboost.provider.ProviderFailure;
import io.izyboost.provider.ProviderKind;
import io.izyboost.provider.ProviderOrder;
import io.izyboost.provider.ReportedStatus;
import io.izyboost.provider.SendOutcome;
import io.izyboost.provider.StatusReport;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a probe concludes from the answers of a provider. The order costs 1.0, and lies between 100 and 104. */
class ProbeHandlerTest {
    private static final WorkItem ITEM =
            new WorkItem(1, new PanelId(7), DispatchQueue.PROBE, "5", "7:3", 1, UUID.randomUUID());
    private static final Instant STARTED = Instant.now().minus(Duration.ofMinutes(10));

    private final ProbeHandler handler = new ProbeHandler();
    private final Books books = new Books();
    private final Provider provider = new Provider();
    private boolean allowed = true;
    private boolean isHostBusy;
    private BigDecimal before;

    @BeforeEach
    void wire() {
        handler.probing = books;
        handler.clock = new AppClock();
        handler.hosts = new Hosts(64) {
            @Override
            public Stay enterForOrder(String host) {
                return isHostBusy ? null : super.enterForOrder(host);
            }
        };
        handler.accounts = new ProviderAccounts() {
            @Override
            public ProviderAccountView get(ProviderAccountId id) {
                return account(id);
            }
        };
        handler.clients = new ProviderClients() {
            @Override
            public ProviderClient open(ProviderAccountId id) {
                return provider;
            }

            @Override
            public String host(ProviderAccountId id) {
                return "supplier.example";
            }
        };
    }

    @Test
    void settlesOnTheOneNumberThatFits() {
        provider.says("101", "7").says("102", "1.0");

        assertThat(handler.handle(ITEM)).isEqualTo(WorkResult.DONE);

        assertThat(books.number).isEqualTo("102");
        assertThat(books.evidence)
                .containsEntry("window", "100-104")
                .containsEntry("fitting", "102")
                .containsEntry("expected", "1.000000");
    }

    @Test
    void allowsForTheProvidersOwnRounding() {
        provider.says("101", "1.0004").says("102", "1.0006");

        handler.handle(ITEM);

        assertThat(books.number).isEqualTo("101");
        assertThat(books.leastCost).isBetween("0.9998", "1.0");
        assertThat(books.mostCost).isBetween("1.0008", "1.0010");
    }

    @Test
    void leavesTwoThatFitToAPerson() {
        provider.says("101", "1.0").says("102", "1.0");

        handler.handle(ITEM);

        assertThat(books.isFound()).isFalse();
        assertThat(books.evidence).containsEntry("fitting", "101, 102");
    }

    @Test
    void leavesAnOrderWithATwinToAPerson() {
        provider.says("102", "1.0");
        books.twins = 1;

        handler.handle(ITEM);

        assertThat(books.isFound()).isFalse();
        assertThat(books.evidence).containsEntry("twins", "1");
    }

    @Test
    void leavesAnOrderThatIsNotThereToAPerson() {
        handler.handle(ITEM);

        assertThat(books.isFound()).isFalse();
        assertThat(books.evidence).containsEntry("fitting", "");
    }

    @Test
    void doesNotBelieveANumberIfTheBalanceSaysThatNothingWasTaken() {
        before = new BigDecimal("50");
        provider.balance = "50";
        provider.says("102", "1.0");

        handler.handle(ITEM);

        assertThat(books.isFound()).isFalse();
        assertThat(books.evidence).containsEntry("balance", "NOT_CHARGED");
    }

    @Test
    void seesInTheBalanceThatItWasTaken() {
        before = new BigDecimal("50");
        provider.balance = "49";
        provider.says("102", "1.0");

        handler.handle(ITEM);

        assertThat(books.number).isEqualTo("102");
        assertThat(books.evidence).containsEntry("balance", "CHARGED");
    }

    @Test
    void believesANumberThatMayBeAnotherAccountsOnlyIfTheBalanceShowsTheCharge() {
        provider.says("102", "1.0");
        books.isShared = true;
        handler.handle(ITEM);
        assertThat(books.isFound()).isFalse();
        assertThat(books.evidence).containsEntry("fitting", "102").containsEntry("balance", "UNCLEAR");

        before = new BigDecimal("50");
        provider.balance = "49";
        handler.handle(ITEM);
        assertThat(books.number).isEqualTo("102");
    }

    @Test
    void comesBackLaterWhileTheHostIsSlowAndEnoughCallsAreThere() {
        isHostBusy = true;
        provider.says("102", "1.0");

        assertThat(handler.handle(ITEM).retryIn()).isNotNull();

        assertThat(provider.asked).isZero();
        assertThat(books.evidence).isNull();
    }

    @Test
    void takesAnAnswerInAnotherCurrencyForNobodys() {
        provider.currency = "EUR";
        provider.says("102", "1.0");

        handler.handle(ITEM);

        assertThat(books.isFound()).isFalse();
    }

    @Test
    void asksNothingWhereTheAccountDoesNotAllowIt() {
        allowed = false;
        provider.says("102", "1.0");

        assertThat(handler.handle(ITEM)).isEqualTo(WorkResult.DONE);

        assertThat(provider.asked).isZero();
        assertThat(books.evidence).isNull();
    }

    @Test
    void asksNothingWhereTheWindowIsTooWide() {
        books.high = 300;

        assertThat(handler.handle(ITEM)).isEqualTo(WorkResult.DONE);

        assertThat(provider.asked).isZero();
        assertThat(books.evidence).containsEntry("window", "100-300");
    }

    @Test
    void waitsForALaterOrderButNotForEver() {
        books.high = null;
        assertThat(handler.handle(ITEM).retryIn()).isNotNull();

        books.startedAt = STARTED.minus(Duration.ofHours(25));
        assertThat(handler.handle(ITEM)).isEqualTo(WorkResult.DONE);
        assertThat(books.isFound()).isFalse();
        assertThat(books.evidence).containsEntry("why", Why.NO_LATER_ORDER.text());
    }

    @Test
    void triesAgainWhenTheProviderDoesNotAnswer() {
        provider.isDown = true;

        assertThat(handler.handle(ITEM).retryIn()).isNotNull();

        assertThat(books.evidence).isNull();
    }

    private ProviderAccountView account(ProviderAccountId id) {
        return new ProviderAccountView(
                id,
                "Supplier",
                ProviderKind.API_V2,
                "https://supplier.example/api/v2",
                null,
                "USD",
                BigDecimal.ONE,
                null,
                BigDecimal.ZERO,
                null,
                true,
                allowed,
                8,
                true,
                360,
                null,
                null,
                before,
                before == null ? null : STARTED.minusSeconds(60),
                "CLOSED",
                STARTED,
                0);
    }

    /** Our own books, with the answers that a test gives them. */
    private static final class Books extends Probing {
        private Instant startedAt = STARTED;
        private Integer high = 104;
        private long twins;
        private boolean isShared;
        private String number;
        private Map<String, String> evidence;
        private String leastCost;
        private String mostCost;

        boolean isFound() {
            return number != null;
        }

        @Override
        Optional<Window> window(OrderId id) {
            return Optional.of(new Window(
                    9,
                    new ProviderAccountId(3),
                    BigDecimal.ONE,
                    startedAt,
                    new Edge(100, STARTED.minusSeconds(1)),
                    high == null ? null : new Edge(high, STARTED.plusSeconds(1)),
                    isShared));
        }

        @Override
        List<String> unclaimed(Window window) {
            return List.of("101", "102", "103");
        }

        @Override
        long twins(Window window, BigDecimal least, BigDecimal most) {
            leastCost = least.toPlainString();
            mostCost = most.toPlainString();
            return twins;
        }

        @Override
        BigDecimal spentSince(ProviderAccountId account, Instant since) {
            return BigDecimal.ZERO;
        }

        @Override
        void found(OrderId id, Window window, String providerOrder, Map<String, String> found) {
            number = providerOrder;
            evidence = found;
        }
    }

    /** Knows of the numbers that a test told it of. */
    private static final class Provider implements ProviderClient {
        private final Map<String, String> charges = new HashMap<>();
        private String currency = "USD";
        private String balance = "1000";
        private boolean isDown;
        private int asked;

        Provider says(String number, String charge) {
            charges.put(number, charge);
            return this;
        }

        @Override
        public Map<String, StatusReport> status(List<String> ids) {
            asked++;
            if (isDown) {
                throw new ProviderFailure(ErrorCode.PROVIDER_FAILED, ProviderFailure.Reason.UNREACHABLE, "down");
            }
            Map<String, StatusReport> reports = new java.util.LinkedHashMap<>();
            ids.forEach(id -> reports.put(id, report(id)));
            return reports;
        }

        private StatusReport report(String id) {
            return charges.containsKey(id)
                    ? new StatusReport(
                            id,
                            "Pending",
                            ReportedStatus.PENDING,
                            new BigDecimal(charges.get(id)),
                            null,
                            null,
                            currency,
                            null)
                    : StatusReport.error(id, "Incorrect order ID");
        }

        @Override
        public ProviderBalance balance() {
            return new ProviderBalance(new BigDecimal(balance), currency);
        }

        @Override
        public Offer services() {
            return new Offer(List.of(), new ArrayList<>());
        }

        @Override
        public SendOutcome add(ProviderOrder order) {
            throw new AssertionError("a probe sends nothing");
        }

        @Override
        public Map<String, ActionReport> refill(List<String> ids) {
            return Map.of();
        }

        @Override
        public Map<String, ActionReport> cancel(List<String> ids) {
            return Map.of();
        }
    }
}
