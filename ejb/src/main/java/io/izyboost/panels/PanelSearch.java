package io.izyboost.panels;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What somebody types to find a panel, as the database takes it: each word is the beginning of one.
 *
 * @param words a {@code tsquery}
 * @param host a pattern of {@code like}
 */
record PanelSearch(String words, String host) {
    /** @param baseDomain a host below it is a slug */
    static PanelSearch of(String typed, String baseDomain) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        String name =
                text.endsWith("." + baseDomain) ? text.substring(0, text.length() - baseDomain.length() - 1) : text;
        String words = Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
        return new PanelSearch(words, text.replaceAll("([%_\\\\])", "\\\\$1") + "%");
    }

    boolean isEmpty() {
        return words.isEmpty();
    }
}
