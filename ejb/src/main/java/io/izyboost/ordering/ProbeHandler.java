package io.izyboost.ordering;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.work.WorkHandler;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkResult;
import io.izyboost.provider.ProviderAccountView;
import io.izyboost.provider.ProviderAccounts;
import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderClients;
import io.izyboost.provider.StatusReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Looks for an order whose arrival is unknown, at providers where that is allowed: asks for the numbers between two that
 * are known to be ours. It settles by itself only if exactly one of them, that is nobody else's, has the expected
 * charge, no other order could be it, and the balance does not say otherwise. All else is left to a person.
 */
@ApplicationScoped
class ProbeHandler implements WorkHandler {
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(24);
    /** Providers round charges in their own ways. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.0005");

    private static final BigDecimal LEAST_TOLERANCE = new BigDecimal("0.00001");

    @Inject
    Probing probing;

    @Inject
    ProviderAccounts accounts;

    @Inject
    ProviderClients clients;

    @Inject
    AppClock clock;

    @Override
    public String kind() {
        return DispatchQueue.PROBE;
    }

    @Override
    public WorkResult handle(WorkItem item) {
        OrderId order = new OrderId(Long.parseLong(item.ref()));
        ProviderAccountView account = accounts.get(DispatchQueue.provider(item));
        Optional<Probing.Window> window = account.probeAllowed() ? probing.window(order) : Optional.empty();
        if (window.isEmpty()) {
            return WorkResult.DONE;
        }
        if (!window.get().isClosed()) {
            boolean isOld = window.get().placedAt().isBefore(clock.instant().minus(LONGEST));
            return isOld ? WorkResult.DONE : WorkResult.retryIn(PAUSE, "no later order is known yet");
        }
        if (window.get().isNarrow()) {
            probe(order, account, window.get());
        }
        return WorkResult.DONE;
    }

    private void probe(OrderId order, ProviderAccountView account, Probing.Window window) {
        ProviderClient client = clients.open(account.id());
        BigDecimal expected = window.cost().divide(account.exchangeRate(), 6, RoundingMode.HALF_UP);
        List<String> unclaimed = probing.unclaimed(window);
        List<String> fitting = unclaimed.isEmpty()
                ? List.of()
                : client.status(unclaimed).values().stream()
                        .filter(report -> fits(report, expected))
                        .map(StatusReport::providerOrderId)
                        .toList();
        Balance balance = balance(account, window, client, expected);
        boolean isClear = fitting.size() == 1 && window.twins() == 0 && balance != Balance.NOT_CHARGED;
        Map<String, String> evidence = new TreeMap<>(Map.of(
                "window", window.low() + "-" + window.high(),
                "expected", expected.toPlainString(),
                "fitting", String.join(", ", fitting),
                "twins", Long.toString(window.twins()),
                "balance", balance.name()));
        probing.found(order, isClear ? fitting.get(0) : null, evidence);
    }

    private static boolean fits(StatusReport report, BigDecimal expected) {
        return report.error() == null && report.charge() != null && isClose(report.charge(), expected, expected);
    }

    /** What the balance says: before, less all that we know to have been taken, against now. */
    private Balance balance(
            ProviderAccountView account, Probing.Window window, ProviderClient client, BigDecimal expected) {
        if (account.balance() == null
                || account.balanceAt() == null
                || account.balanceAt().isAfter(window.startedAt())) {
            return Balance.UNCLEAR;
        }
        BigDecimal spent = probing.spentSince(account.id(), account.balanceAt())
                .divide(account.exchangeRate(), 6, RoundingMode.HALF_UP);
        BigDecimal without = account.balance().subtract(spent);
        BigDecimal now = client.balance().amount();
        if (isClose(now, without, expected)) {
            return Balance.NOT_CHARGED;
        }
        return isClose(now, without.subtract(expected), expected) ? Balance.CHARGED : Balance.UNCLEAR;
    }

    private static boolean isClose(BigDecimal one, BigDecimal other, BigDecimal scale) {
        BigDecimal tolerance = scale.abs().multiply(TOLERANCE).max(LEAST_TOLERANCE);
        return one.subtract(other).abs().compareTo(tolerance) <= 0;
    }

    private enum Balance {
        CHARGED,
        NOT_CHARGED,
        UNCLEAR
    }
}
