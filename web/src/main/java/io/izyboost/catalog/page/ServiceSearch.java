package io.izyboost.catalog.page;

import io.izyboost.catalog.ServiceFilter;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What staff looks for among the services, as the words in the page's address; what makes no sense is left out. */
public class ServiceSearch implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String text;
    private @Nullable String category;
    private @Nullable String provider;
    private @Nullable String enabled;

    static ServiceSearch of(UnaryOperator<@Nullable String> words) {
        ServiceSearch search = new ServiceSearch();
        search.text = words.apply("q");
        search.category = words.apply("category");
        search.provider = words.apply("provider");
        search.enabled = words.apply("enabled");
        return search;
    }

    Map<String, @Nullable String> words() {
        Map<String, @Nullable String> words = new LinkedHashMap<>();
        words.put("q", text);
        words.put("category", category);
        words.put("provider", provider);
        words.put("enabled", enabled);
        return words;
    }

    ServiceFilter filter() {
        Boolean on = "true".equals(enabled) ? Boolean.TRUE : "false".equals(enabled) ? Boolean.FALSE : null;
        return new ServiceFilter(text, number(category), number(provider), on);
    }

    public boolean isAny() {
        return words().values().stream().anyMatch(word -> word != null && !word.isBlank());
    }

    private static @Nullable Long number(@Nullable String word) {
        return word != null && word.matches("\\d{1,18}") ? Long.valueOf(word) : null;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = category;
    }

    public @Nullable String getProvider() {
        return provider;
    }

    public void setProvider(@Nullable String provider) {
        this.provider = provider;
    }

    public @Nullable String getEnabled() {
        return enabled;
    }

    public void setEnabled(@Nullable String enabled) {
        this.enabled = enabled;
    }
}
