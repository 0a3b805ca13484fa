package io.izyboost.catalog.page;

import io.izyboost.catalog.ServiceFilter;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What staff looks for among the services, read from the words in the page's address; what makes no sense is left out. */
final class ServiceSearch {
    private ServiceSearch() {}

    static ServiceFilter filter(UnaryOperator<@Nullable String> words) {
        String enabled = words.apply("enabled");
        Boolean on = "true".equals(enabled) ? Boolean.TRUE : "false".equals(enabled) ? Boolean.FALSE : null;
        return new ServiceFilter(
                words.apply("q"), number(words.apply("category")), number(words.apply("provider")), on);
    }

    private static @Nullable Long number(@Nullable String word) {
        return word != null && word.matches("\\d{1,18}") ? Long.valueOf(word) : null;
    }
}
