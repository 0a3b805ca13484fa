package io.izyboost.ui.brand;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What follows from one brand colour: the text that can be read on it, and shades of it that can be read as text on
 * the light and on the dark ground. However odd the colour that a reseller types, contrast is at least 4.5 : 1.
 */
record Palette(Colour brand, @Nullable Colour chosenText, Neutral neutral) {
    static final String DEFAULT_BRAND = "#4f46e5";
    static final double READABLE = 4.5;
    /** The darkest ground of text in light mode, and the lightest one in dark mode. */
    static final Colour LIGHT_GROUND = Colour.ofHex("#e4e7ee");

    static final Colour DARK_GROUND = Colour.ofHex("#2b2f3a");

    Palette(Colour brand, Neutral neutral) {
        this(brand, null, neutral);
    }

    /** The owner's own choice, else the one that can be read best. */
    Colour onBrand() {
        if (chosenText != null) {
            return chosenText;
        }
        return brand.contrast(Colour.WHITE) >= READABLE || brand.contrast(Colour.WHITE) >= brand.contrast(Colour.BLACK)
                ? Colour.WHITE
                : Colour.BLACK;
    }

    /** Away from the text on it, so that hovering never costs contrast. */
    Colour hover() {
        return brand.mixed(away(), 12);
    }

    Colour active() {
        return brand.mixed(away(), 24);
    }

    Colour textOnLight() {
        return readable(LIGHT_GROUND, Colour.BLACK);
    }

    Colour textOnDark() {
        return readable(DARK_GROUND, Colour.WHITE);
    }

    String css() {
        return ":root{" + variables() + "}\n";
    }

    String variables() {
        return String.format(
                Locale.ROOT,
                "--brand:%s;--on-brand:%s;--brand-hover:%s;--brand-active:%s;--brand-text-light:%s;"
                        + "--brand-text-dark:%s;--nh:%d;--ns:%d%%",
                brand.hex(),
                onBrand().hex(),
                hover().hex(),
                active().hex(),
                textOnLight().hex(),
                textOnDark().hex(),
                neutral.hue(),
                neutral.tint());
    }

    private Colour away() {
        return onBrand().contrast(Colour.BLACK) > onBrand().contrast(Colour.WHITE) ? Colour.BLACK : Colour.WHITE;
    }

    private Colour readable(Colour ground, Colour towards) {
        Colour colour = brand;
        for (int percent = 0; colour.contrast(ground) < READABLE && percent <= 100; percent += 4) {
            colour = brand.mixed(towards, percent);
        }
        return colour;
    }
}
