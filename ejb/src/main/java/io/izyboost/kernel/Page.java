package io.izyboost.kernel;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** One page of a list; {@code total} counts all that the filter lets through. */
public record Page<T>(List<T> items, int page, int size, long total) {
    /** Counts only where the rows do not tell by themselves how many there are. */
    public static <T> Page<T> of(List<T> items, PageRequest page, LongSupplier count) {
        boolean isLast = items.size() < page.size() && (!items.isEmpty() || page.page() == 0);
        long total = isLast ? (long) page.offset() + items.size() : count.getAsLong();
        return new Page<>(items, page.page(), page.size(), total);
    }

    public <R> Page<R> map(Function<? super T, R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), page, size, total);
    }
}
