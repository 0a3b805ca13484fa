package io.izyboost.ui.brand;

import java.util.Arrays;
import java.util.Locale;

/** The tint of a panel's greys. Lightness is fixed by the sheets, so contrast is the same for each. */
public enum Neutral {
    COOL(224, 16),
    PURE(0, 0),
    WARM(34, 12),
    GREEN(155, 9),
    VIOLET(270, 13);

    private final int hue;
    private final int tint;

    Neutral(int hue, int tint) {
        this.hue = hue;
        this.tint = tint;
    }

    int hue() {
        return hue;
    }

    int tint() {
        return tint;
    }

    /** The word under which it is stored and translated. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Neutral of(String word) {
        return Arrays.stream(values())
                .filter(neutral -> neutral.word().equals(word))
                .findFirst()
                .orElse(COOL);
    }
}
