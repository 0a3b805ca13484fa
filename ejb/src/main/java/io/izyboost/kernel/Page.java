package io.izyboost.kernel;

import java.util.List;
import java.util.function.Function;

/** One page of a list; {@code total} counts all that the filter lets through. */
public record Page<T>(List<T> items, int page, int size, long total) {
    public <R> Page<R> map(Function<? super T, R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), page, size, total);
    }
}
