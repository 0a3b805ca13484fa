package io.izyboost.ordering.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiPageTest {
    private final ApiPage page = new ApiPage();

    @Test
    void samplesReadEveryAnswerAndAreSafeToRepeat() {
        assertThat(page.getPhp()).contains("'ignore_errors' => true", "'Idempotency-Key: ", "$order['error']");
        assertThat(page.getPython())
                .contains("'Idempotency-Key': ", "answer['error']")
                .doesNotContain("raise_for_status");
    }
}
