package io.izyboost.ordering;

import io.izyboost.kernel.Why;
import io.izyboost.provider.ReportedStatus;
import io.izyboost.provider.StatusReport;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what a provider says about an order, and says what about it cannot be followed. */
final class Reports {
    private Reports() {}

    /** Why the order stays as it is and the owner is told; empty: the report can be followed or says nothing new. */
    static Optional<String> trouble(Order order, StatusReport report) {
        if (report.error() != null) {
            String why = Why.isKept(report.error()) ? report.error() : Why.PROVIDER_SAYS.text(report.error());
            return order.isSettled() ? Optional.empty() : Optional.of(why);
        }
        ReportedStatus known = report.known();
        if (known == null) {
            return Optional.of(Why.ODD_STATUS.text(report.status()));
        }
        if (order.isSettled()) {
            return isOtherEnd(order, known, remains(report.remains()))
                    ? Optional.of(Why.OTHER_END.text(order.statusNow().wire(), known.wire()))
                    : Optional.empty();
        }
        if (known == ReportedStatus.PARTIAL && remains(report.remains()) == null) {
            return Optional.of(Why.PARTIAL_WITHOUT_NUMBER.text(report.remains() == null ? "" : report.remains()));
        }
        return Optional.empty();
    }

    /** A whole number, of whatever sign; null for anything else. */
    static @Nullable Long remains(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text.strip()).longValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    /** What a report that was followed has made of the order. */
    static OrderEventKind kind(Order order) {
        return order.isSettled() ? OrderEventKind.SETTLED : OrderEventKind.REPORTED;
    }

    static Map<String, String> detail(Order order) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("status", order.statusNow().wire());
        if (order.startCount() != null) {
            detail.put("startCount", order.startCount().toString());
        }
        if (order.remains() != null) {
            detail.put("remains", order.remains().toString());
        }
        return detail;
    }

    /** The first final report has settled it; only another end is worth a word, not going back. */
    private static boolean isOtherEnd(Order order, ReportedStatus known, @Nullable Long left) {
        boolean isOtherPart = known == ReportedStatus.PARTIAL
                && left != null
                && order.remains() != null
                && !order.remains().equals(order.withinQuantity(left));
        return known.isFinal() && (known != order.statusNow() || isOtherPart);
    }
}
