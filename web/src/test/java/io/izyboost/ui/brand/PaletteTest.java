package io.izyboost.ui.brand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#4f46e5", "#000000", "#ffffff", "#ffff00", "#ff0000", "#00ff88", "#808080", "#777777", "#2196f3",
                "#f59e0b"
            })
    void everyBrandColourCanBeRead(String hex) {
        Palette palette = new Palette(Colour.ofHex(hex), Neutral.COOL);

        assertThat(palette.brand().contrast(palette.onBrand())).isGreaterThanOrEqualTo(Palette.READABLE);
        assertThat(palette.hover().contrast(palette.onBrand())).isGreaterThanOrEqualTo(Palette.READABLE);
        assertThat(palette.active().contrast(palette.onBrand())).isGreaterThanOrEqualTo(Palette.READABLE);
        assertThat(palette.textOnLight().contrast(Palette.LIGHT_GROUND)).isGreaterThanOrEqualTo(Palette.READABLE);
        assertThat(palette.textOnDark().contrast(Palette.DARK_GROUND)).isGreaterThanOrEqualTo(Palette.READABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#fff", "#12345g", "#000000;}body{display:none", "url(x)", ""})
    void nothingButAColourIsAColour(String text) {
        assertThat(Colour.isHex(text)).isFalse();
    }
}
