package io.izyboost.ordering.page;

import io.izyboost.ordering.Dispatch;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of the filters; whatever else stands in an address means no filter. */
final class OrderWords {
    static final List<String> STATUSES =
            List.of("Pending", "Processing", "In progress", "Completed", "Partial", "Canceled");

    private static final Set<String> FINAL = Set.of("Completed", "Partial", "Canceled");

    private OrderWords() {}

    static boolean isFinal(String status) {
        return FINAL.contains(status);
    }

    static @Nullable String statusOrNull(@Nullable String word) {
        return word != null && STATUSES.contains(word) ? word : null;
    }

    static @Nullable Dispatch dispatchOrNull(@Nullable String word) {
        return Arrays.stream(Dispatch.values())
                .filter(some -> some.name().equals(word))
                .findFirst()
                .orElse(null);
    }
}
