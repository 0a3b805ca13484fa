package io.izyboost.ui.brand;

import java.util.Locale;
import java.util.regex.Pattern;

/** An opaque sRGB colour, with the contrast of WCAG 2. */
record Colour(int red, int green, int blue) {
    static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour BLACK = new Colour(0, 0, 0);
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    static boolean isHex(String text) {
        return HEX.matcher(text).matches();
    }

    static Colour ofHex(String text) {
        if (!isHex(text)) {
            throw new IllegalArgumentException("not a colour: " + text);
        }
        int value = Integer.parseInt(text.substring(1), 16);
        return new Colour(value >> 16, value >> 8 & 255, value & 255);
    }

    String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** This colour with a share of the other, from 0 to 100. */
    Colour mixed(Colour other, int percent) {
        return new Colour(
                mix(red, other.red, percent), mix(green, other.green, percent), mix(blue, other.blue, percent));
    }

    double contrast(Colour other) {
        double mine = luminance() + 0.05;
        double its = other.luminance() + 0.05;
        return Math.max(mine, its) / Math.min(mine, its);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int mix(int mine, int its, int percent) {
        return Math.round((mine * (100 - percent) + its * percent) / 100f);
    }
}
