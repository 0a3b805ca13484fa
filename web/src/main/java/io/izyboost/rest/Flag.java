package io.izyboost.rest;

import io.izyboost.kernel.DomainException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A query's {@code true} or {@code false}; nothing else means one of them. */
public final class Flag {
    private Flag() {}

    /** Null: not asked for. */
    public static @Nullable Boolean of(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw DomainException.notOneOf(field, true, false);
        };
    }
}
