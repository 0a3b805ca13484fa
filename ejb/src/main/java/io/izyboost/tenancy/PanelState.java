package io.izyboost.tenancy;

import java.util.Locale;

/** The life of a panel. Its wire name is lower case. */
public enum PanelState {
    PENDING,
    ACTIVE,
    SUSPENDED,
    CANCELLED,
    EXPIRED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PanelState ofWire(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
