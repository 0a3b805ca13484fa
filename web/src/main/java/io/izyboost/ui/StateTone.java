package io.izyboost.ui;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One colour a state, everywhere the same: orders, dispatch, panels, accounts and jobs. */
public final class StateTone {
    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("pending", "quiet"),
            Map.entry("queued", "quiet"),
            Map.entry("starting", "info"),
            Map.entry("started", "info"),
            Map.entry("processing", "info"),
            Map.entry("in-progress", "info"),
            Map.entry("sending", "info"),
            Map.entry("sent", "info"),
            Map.entry("manual", "info"),
            Map.entry("migrating", "info"),
            Map.entry("completed", "good"),
            Map.entry("active", "good"),
            Map.entry("current", "good"),
            Map.entry("enabled", "good"),
            Map.entry("ok", "good"),
            Map.entry("done", "good"),
            Map.entry("partial", "warn"),
            Map.entry("unknown", "warn"),
            Map.entry("behind", "warn"),
            Map.entry("held-back", "warn"),
            Map.entry("suspended", "warn"),
            Map.entry("stopped", "warn"),
            Map.entry("stopping", "warn"),
            Map.entry("expired", "warn"),
            Map.entry("canceled", "danger"),
            Map.entry("rejected", "danger"),
            Map.entry("blocked", "danger"),
            Map.entry("failed", "danger"),
            Map.entry("broken", "danger"));

    private StateTone() {}

    public static String of(@Nullable String state) {
        return TONES.getOrDefault(slug(state), "quiet");
    }

    /** The message key of a state: {@code In progress} is {@code state.in-progress}. */
    public static String key(@Nullable String state) {
        return "state." + slug(state);
    }

    private static String slug(@Nullable String state) {
        return state == null
                ? "none"
                : state.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }
}
