package io.izyboost.ui.brand;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The colours of a panel as its owner chooses them.
 *
 * @param textColour of the text on the brand's colour; blank: chosen by itself
 * @param neutral the word of the tint of the greys
 */
public record Look(String colour, String textColour, String neutral) {
    /** Says beside which field what cannot be used, and by how much it misses. */
    public Look checked() {
        if (!Colour.isHex(colour)) {
            throw DomainException.at("colour", ErrorCode.COLOUR_INVALID);
        }
        if (textColour.isBlank()) {
            return this;
        }
        if (!Colour.isHex(textColour)) {
            throw DomainException.at("textColour", ErrorCode.COLOUR_INVALID);
        }
        double contrast = Colour.ofHex(colour).contrast(Colour.ofHex(textColour));
        if (contrast < Palette.READABLE) {
            throw DomainException.at("textColour", ErrorCode.COLOUR_UNREADABLE, rounded(contrast), Palette.READABLE);
        }
        return this;
    }

    public static List<String> neutrals() {
        return Arrays.stream(Neutral.values()).map(Neutral::word).toList();
    }

    /** Under the names by which they are stored; blank takes the default. */
    public Map<String, String> settings() {
        return Map.of(Brand.COLOUR, colour, Brand.TEXT_COLOUR, textColour, Brand.NEUTRAL, neutral);
    }

    /** How well the text on the brand's colour can be read, as a ratio to one. */
    public BigDecimal contrast() {
        return rounded(palette().brand().contrast(palette().onBrand()));
    }

    /** The variables of the sheets for a part of a page; whatever is no colour has no part in it. */
    public String style() {
        return palette().variables();
    }

    Palette palette() {
        return new Palette(
                Colour.ofHex(Colour.isHex(colour) ? colour : Palette.DEFAULT_BRAND),
                Colour.isHex(textColour) ? Colour.ofHex(textColour) : null,
                Neutral.of(neutral));
    }

    private static BigDecimal rounded(double contrast) {
        return BigDecimal.valueOf(contrast).setScale(1, RoundingMode.DOWN);
    }
}
