package io.izyboost.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    void takesAStatementThatTheDatabaseCutOffForBusyAndNotForBroken() {
        SQLException cut = new SQLException("canceling statement due to statement timeout", "57014");
        DomainException refusal = Causes.refusal(new IllegalStateException("wrapped", new RuntimeException(cut)));

        assertThat(Problem.of(refusal, Locale.ENGLISH).status()).isEqualTo(503);
        assertThat(ApiV2Error.status(refusal)).isEqualTo(503);
        assertThat(Causes.refusal(new IllegalStateException(new SQLException("no such table", "42P01"))))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMITED", "TOO_MANY_TRIES", "PROVIDERS_BUSY"})
    void saysHowLongToWait(ErrorCode code) {
        Problem problem = Problem.of(new DomainException(code, 7L), Locale.ENGLISH);

        assertThat(problem.status()).isEqualTo(429);
        assertThat(problem.headers()).containsEntry("Retry-After", "7");
    }

    @Test
    void saysItInWordsToo() {
        Problem problem = Problem.of(new DomainException(ErrorCode.PROVIDERS_BUSY, 7L), Locale.ENGLISH);

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
