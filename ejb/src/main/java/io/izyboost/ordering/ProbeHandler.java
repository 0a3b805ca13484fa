package io.izyboost.ordering;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.Why;
import io.izyboost.kernel.work.WorkHandler;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkResult;
import io.izyboost.provider.Hosts;
import io.izyboost.provider.ProviderAccountView;
import io.izyboost.provider.ProviderAccounts;
import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderClients;
import io.izyboost.provider.ProviderFailure;
import io.izyboost.provider.StatusReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an order whose arrival is unknown, at providers where that is allowed: asks for the numbers between two that
 * are known to be ours. It settles by itself only if exactly one of them, that is nobody else's, has the expected
 * charge, no other order could be it, and the balance does not say otherwise; where another account of the panel is at
 * the same host, perhaps with the same key, the balance must say so. All else is left to a person, who sees
 * what was found: that nothing was is no proof, since the provider may be late.
 */
@ApplicationScoped
class ProbeHandler implements WorkHandler {
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(24);

    @Inject
    Probing probing;

    @Inject
    ProviderAccounts accounts;

    @Inject
    ProviderClients clients;

    @Inject
    Hosts hosts;

    @Inject
    AppClock clock;

    @Override
    public String kind() {
        return DispatchQueue.PROBE;
    }

    /** It may wait for the account's calls, and nobody waits for it. */
    @Override
    public int laneLimit() {
        return 1;
    }

    @Override
    public WorkResult handle(WorkItem item) {
        OrderId order = new OrderId(Long.parseLong(item.ref()));
        ProviderAccountView account = accounts.get(DispatchQueue.provider(item));
        Optional<Probing.Window> found = Probing.isAllowed(account) ? probing.window(order) : Optional.empty();
        if (found.isEmpty()) {
            return WorkResult.DONE;
        }
        Probing.Window window = found.get();
        if (window.isClosed() && !window.isNarrow()) {
            probing.found(order, window, null, Map.of("window", window.text()));
            return WorkResult.DONE;
        }
        String obstacle = window.isClosed() ? probe(order, account, window) : Why.NO_LATER_ORDER.text();
        if (obstacle == null) {
            return WorkResult.DONE;
        }
        if (window.startedAt().isBefore(clock.instant().minus(LONGEST))) {
            probing.found(order, window, null, Map.of("window", window.text(), "why", obstacle));
            return WorkResult.DONE;
        }
        return WorkResult.retryIn(PAUSE, obstacle);
    }

    /** Returns null once the provider has answered, else why it has not. */
    private @Nullable String probe(OrderId order, ProviderAccountView account, Probing.Window window) {
        try (Hosts.Stay stay = hosts.enterForOrder(clients.host(account.id()))) {
            if (stay == null) {
                return Why.HOST_BUSY.text();
            }
            ask(order, account, window);
            return null;
        } catch (ProviderFailure e) {
            return e.kept();
        }
    }

    private void ask(OrderId order, ProviderAccountView account, Probing.Window window) {
        ProviderClient client = clients.open(account.id());
        Charges charges = new Charges(Objects.requireNonNull(account.exchangeRate()));
        BigDecimal expected = charges.expected(window.cost());
        List<String> unclaimed = probing.unclaimed(window);
        List<StatusReport> fitting = unclaimed.isEmpty()
                ? List.of()
                : client.status(unclaimed).values().stream()
                        .filter(report -> fits(report, account, expected))
                        .toList();
        BigDecimal charge = fitting.size() == 1 ? fitting.get(0).charge() : expected;
        long twins = probing.twins(window, charges.leastCost(charge), charges.mostCost(charge));
        Balance balance = balance(account, window, client, charges);
        boolean isPaid = window.isShared() ? balance == Balance.CHARGED : balance != Balance.NOT_CHARGED;
        boolean isClear = fitting.size() == 1 && twins == 0 && isPaid;
        Map<String, String> evidence = new TreeMap<>(Map.of(
                "window", window.text(),
                "expected", expected.toPlainString(),
                "fitting", fitting.stream().map(StatusReport::providerOrderId).collect(Collectors.joining(", ")),
                "twins", Long.toString(twins),
                "balance", balance.name()));
        probing.found(order, window, isClear ? fitting.get(0).providerOrderId() : null, evidence);
    }

    private static boolean fits(StatusReport report, ProviderAccountView account, BigDecimal expected) {
        boolean isForeign = report.currency() != null
                && !report.currency().isBlank()
                && !report.currency().equalsIgnoreCase(account.currency());
        return report.error() == null
                && !isForeign
                && report.charge() != null
                && Charges.isClose(report.charge(), expected, expected);
    }

    /** What the balance says: before, less all that we know to have been taken, against now. */
    private Balance balance(
            ProviderAccountView account, Probing.Window window, ProviderClient client, Charges charges) {
        if (account.balance() == null
                || account.balanceAt() == null
                || account.balanceAt().isAfter(window.startedAt())) {
            return Balance.UNCLEAR;
        }
        BigDecimal expected = charges.expected(window.cost());
        BigDecimal spent = charges.expected(probing.spentSince(account.id(), account.balanceAt()));
        BigDecimal without = account.balance().subtract(spent);
        BigDecimal now;
        try {
            now = client.balance().amount();
        } catch (ProviderFailure e) {
            return Balance.UNCLEAR;
        }
        if (Charges.isClose(now, without, expected)) {
            return Balance.NOT_CHARGED;
        }
        return Charges.isClose(now, without.subtract(expected), expected) ? Balance.CHARGED : Balance.UNCLEAR;
    }

    /** What the provider's balance says about one order. */
    private enum Balance {
        CHARGED,
        NOT_CHARGED,
        UNCLEAR
    }
}
