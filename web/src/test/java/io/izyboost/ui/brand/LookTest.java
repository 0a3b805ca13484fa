package io.izyboost.ui.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import org.junit.jupiter.api.Test;

class LookTest {
    @Test
    void refusesTextThatCannotBeReadBesideItsField() {
        assertThatThrownBy(() -> new Look("#facc15", "#ffffff", "cool").checked())
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.COLOUR_UNREADABLE);
                    assertThat(refusal.field()).isEqualTo("textColour");
                });
    }

    @Test
    void takesTextThatCanBeRead() {
        assertThat(new Look("#facc15", "#000000", "warm").checked().contrast())
                .isGreaterThan(new java.math.BigDecimal(4));
    }

    @Test
    void refusesWhatIsNoColour() {
        assertThatThrownBy(() -> new Look("red;}body{display:none", "", "cool").checked())
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("colour"));
    }

    @Test
    void styleHoldsNothingThatWasTyped() {
        assertThat(new Look("x\"><script>", "url(//evil)", "';--x:").style()).doesNotContain("script", "evil", "--x");
    }
}
