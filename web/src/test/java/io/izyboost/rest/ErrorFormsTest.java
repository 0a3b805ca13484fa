package io.izyboost.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ErrorFormsTest {
    @Test
    void tellsProgramsTheCodeAndPeopleWhatToDo() {
        Problem problem = Problem.of(DomainException.at("email", ErrorCode.EMAIL_TAKEN), Locale.FRENCH);

        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.code()).isEqualTo("EMAIL_TAKEN");
        assertThat(problem.detail()).startsWith("Il y a déjà un compte");
        assertThat(problem.field()).isEqualTo("email");
    }

    @Test
    void saysHowLongToWait() {
        Problem problem = Problem.of(new DomainException(ErrorCode.RATE_LIMITED, 7L), Locale.ENGLISH);

        assertThat(problem.headers()).containsEntry("Retry-After", "7");
        assertThat(problem.detail()).contains("7 s");
    }

    @Test
    void keepsRefusalsOfApiV2AtStatus200ButTheLimit() {
        assertThat(ApiV2Error.status(new DomainException(ErrorCode.PANEL_SUSPENDED)))
                .isEqualTo(200);
        assertThat(ApiV2Error.text(new DomainException(ErrorCode.PANEL_SUSPENDED)))
                .isEqualTo("Panel is suspended");
        assertThat(ApiV2Error.status(new DomainException(ErrorCode.RATE_LIMITED, 1L)))
                .isEqualTo(429);
        assertThat(ApiV2Error.text(new DomainException(ErrorCode.CONFLICT))).contains("Incorrect request");
    }
}
