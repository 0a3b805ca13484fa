package io.izyboost.ordering.job;

import io.izyboost.kernel.Why;
import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderFailure;
import io.izyboost.provider.StatusReport;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Asks about a page of orders. Some providers refuse a whole call for one number that they do not know: then the page is
 * asked about in halves, so that this order holds up none of the others.
 */
final class StatusPage {
    /** Enough to find three numbers among a hundred. */
    private static final int MOST_CALLS = 32;

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final ProviderClient client;
    private final LongSupplier nanos;

    StatusPage(ProviderClient client) {
        this(client, System::nanoTime);
    }

    StatusPage(ProviderClient client, LongSupplier nanos) {
        this.client = client;
        this.nanos = nanos;
    }

    /** @param unasked those whose turn has to come again */
    record Told(Map<String, StatusReport> reports, List<String> unasked) {}

    /**
     * Whatever was asked about has a report. Fails if nothing was learnt but that the account does not answer; that it
     * does not know a number is something learnt.
     */
    Told ask(List<String> ids) {
        long start = nanos.getAsLong();
        Map<String, StatusReport> reports = new LinkedHashMap<>();
        Deque<List<String>> parts = new ArrayDeque<>(List.of(ids));
        for (int calls = 0; !parts.isEmpty() && calls < MOST_CALLS && isInTime(start); calls++) {
            try {
                ask(parts, reports);
            } catch (ProviderFailure e) {
                if (reports.isEmpty()) {
                    throw e;
                }
                break;
            }
        }
        List<String> unasked = parts.stream().flatMap(List::stream).toList();
        if (!unasked.isEmpty() && reports.values().stream().allMatch(StatusPage::isSilence)) {
            throw new ProviderFailure(ProviderFailure.Reason.UNREADABLE, Why.NO_REPORT.text());
        }
        return new Told(reports, unasked);
    }

    private boolean isInTime(long start) {
        return nanos.getAsLong() - start < LONGEST.toNanos();
    }

    /** Asks about the next part, or leaves two of it. */
    private void ask(Deque<List<String>> parts, Map<String, StatusReport> reports) {
        List<String> part = parts.getFirst();
        Map<String, StatusReport> told = client.status(part);
        parts.removeFirst();
        if (told.isEmpty() && part.size() > 1) {
            int half = part.size() / 2;
            parts.addFirst(part.subList(half, part.size()));
            parts.addFirst(part.subList(0, half));
        } else {
            part.forEach(id -> reports.put(id, told.getOrDefault(id, silence(id))));
        }
    }

    private static StatusReport silence(String id) {
        return StatusReport.error(id, Why.NO_REPORT.text());
    }

    private static boolean isSilence(StatusReport report) {
        return Why.NO_REPORT.text().equals(report.error());
    }
}
