package io.izyboost.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.izyboost.kernel.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewUserTest {
    @Test
    void takesTheNameFromTheAddress() {
        NewUser user = new NewUser(" Ann@shop.example ", "a good one", " ", "user", "de").checked();

        assertThat(user.name()).isEqualTo("Ann");
        assertThat(user.email()).isEqualTo("Ann@shop.example");
        assertThat(user.locale()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ann", "ann@", "@shop", "a b@shop.example", "a@b@c", "<a@b.c>", "a\n@b.c"})
    void refusesWhatIsNoAddress(String email) {
        assertThatThrownBy(() -> new NewUser(email, "a good one", "", "user", "en").checked())
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("EMAIL_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "Password", "12345678", "ann@shop.example"})
    void refusesPasswordsThatAreGuessed(String password) {
        assertThatThrownBy(() -> new NewUser("ann@shop.example", password, "", "user", "en").checked())
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("PASSWORD_WEAK");
    }

    @Test
    void takesTwoSpellingsForOneAddress() {
        assertThat(NewUser.key(" ANN@Shop.example")).isEqualTo(NewUser.key("ann@shop.example"));
    }

    @Test
    void neverShowsThePassword() {
        assertThat(new NewUser("ann@shop.example", "a good one", "", "user", "en").toString())
                .doesNotContain("a good one");
    }
}
