package io.izyboost.kernel;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What the operator configures, by environment variable, system property or MicroProfile Config source. Read where it
 * is needed, by name; the operator's guide lists every name with its default. Secrets have no default.
 */
public final class Settings {
    private Settings() {}

    /** A value that must be there: its absence stops the start with a line that names it. */
    public static String required(String name) {
        return optional(name)
                .orElseThrow(() -> new IllegalStateException(
                        "Setting " + name + " is missing. Set the environment variable " + name + " and start again."));
    }

    public static Optional<String> optional(String name) {
        return config().getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    public static String text(String name, String otherwise) {
        return optional(name).orElse(otherwise);
    }

    public static int number(String name, int otherwise) {
        return config().getOptionalValue(name, Integer.class).orElse(otherwise);
    }

    public static boolean flag(String name, boolean otherwise) {
        return config().getOptionalValue(name, Boolean.class).orElse(otherwise);
    }

    public static Duration seconds(String name, long otherwise) {
        return Duration.ofSeconds(config().getOptionalValue(name, Long.class).orElse(otherwise));
    }

    /** A comma-separated list, in lower case. */
    public static Set<String> names(String name) {
        return Arrays.stream(text(name, "").split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> part.toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Config config() {
        return ConfigProvider.getConfig();
    }
}
