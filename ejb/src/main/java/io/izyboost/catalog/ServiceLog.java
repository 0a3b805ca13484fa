package io.izyboost.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects what one change does to one service, for its change log. */
final class ServiceLog {
    private final long service;
    private final Instant at;
    private final String cause;
    private final List<ServiceChange> changes = new ArrayList<>();

    ServiceLog(long service, Instant at, String cause) {
        this.service = service;
        this.at = at;
        this.cause = cause;
    }

    Instant at() {
        return at;
    }

    List<ServiceChange> changes() {
        return changes;
    }

    /** Returns the value that holds from now on: the wanted one, or what stood if none is wanted. */
    <T> @Nullable T note(String field, @Nullable T before, @Nullable T wanted) {
        if (wanted == null) {
            return before;
        }
        if (!same(before, wanted)) {
            changes.add(
                    new ServiceChange(service, at, field, new ServiceChange.FromTo(text(before), text(wanted)), cause));
        }
        return wanted;
    }

    private static boolean same(@Nullable Object before, Object wanted) {
        if (before instanceof BigDecimal a && wanted instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return Objects.equals(before, wanted);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, null);
    }
}
