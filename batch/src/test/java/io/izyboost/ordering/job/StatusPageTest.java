package io.izyboost.ordering.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.izyboost.kernel.Why;
import io.izyboost.ordering.job.StatusPage.Told;
import io.izyboost.provider.ProviderFailure;
import io.izyboost.provider.ProviderFailure.Reason;
import io.izyboost.provider.StatusReport;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatusPageTest {
    private static final List<String> HUNDRED =
            IntStream.rangeClosed(1, 100).mapToObj(Integer::toString).toList();

    private long now;

    @Test
    void oneNumberThatTheProviderDoesNotKnowHoldsUpNoOther() {
        AskedProvider provider = new AskedProvider("77");

        Told told = new StatusPage(provider).ask(HUNDRED);

        assertThat(told.unasked()).isEmpty();
        assertThat(told.reports()).containsOnlyKeys(HUNDRED);
        assertThat(errors(told)).isEqualTo(Map.of("77", "Incorrect order ID"));
        assertThat(provider.calls).hasSizeLessThan(20);
    }

    @Test
    void anOrderThatTheAnswerLeavesOutIsToldOf() {
        AskedProvider provider = new AskedProvider() {
            @Override
            public Map<String, StatusReport> status(List<String> ids) {
                Map<String, StatusReport> reports = super.status(ids);
                reports.remove("2");
                return reports;
            }
        };

        Told told = new StatusPage(provider).ask(List.of("1", "2", "3"));

        assertThat(errors(told)).isEqualTo(Map.of("2", Why.NO_REPORT.text()));
        assertThat(provider.calls).hasSize(1);
    }

    @Test
    void oneThatIsAskedAboutAloneAndGetsNoAnswerIsToldOf() {
        AskedProvider silent = new AskedProvider() {
            @Override
            public Map<String, StatusReport> status(List<String> ids) {
                super.status(ids);
                return Map.of();
            }
        };

        assertThat(errors(new StatusPage(silent).ask(List.of("1", "2"))))
                .isEqualTo(Map.of("1", Why.NO_REPORT.text(), "2", Why.NO_REPORT.text()));
        assertThatExceptionOfType(ProviderFailure.class)
                .as("a hundred orders are not blamed for an account that says nothing")
                .isThrownBy(() -> new StatusPage(silent).ask(HUNDRED));
        assertThat(silent.calls).hasSizeLessThan(40);
    }

    @Test
    void refusedNumbersAreToldOfEvenIfNothingElseWasLearnt() {
        String[] unknown = HUNDRED.subList(0, 60).toArray(String[]::new);

        Told told = new StatusPage(new AskedProvider(unknown)).ask(HUNDRED);

        assertThat(told.reports()).isNotEmpty();
        assertThat(told.reports().size() + told.unasked().size()).isEqualTo(100);
        assertThat(errors(told))
                .containsOnlyKeys(told.reports().keySet())
                .hasSizeGreaterThan(10)
                .allSatisfy((id, error) -> assertThat(error).isEqualTo("Incorrect order ID"));
    }

    @Test
    void whatWasNotReachedIsLeftForLater() {
        AskedProvider provider = new AskedProvider("7", "17", "27", "37", "47", "57", "67", "77", "87", "97");

        Told told = new StatusPage(provider).ask(HUNDRED);

        assertThat(told.unasked())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(told.reports().keySet());
        assertThat(told.reports().size() + told.unasked().size()).isEqualTo(100);
        assertThat(errors(told)).containsKeys("7", "17").doesNotContainKeys("1", "2");
    }

    @Test
    void whatWasLearntBeforeAFailureIsKept() {
        AskedProvider provider = new AskedProvider("4") {
            @Override
            public Map<String, StatusReport> status(List<String> ids) {
                if (calls.size() == 2) {
                    throw new ProviderFailure(Reason.REFUSED, "Rate limit exceeded");
                }
                return super.status(ids);
            }
        };

        Told told = new StatusPage(provider).ask(List.of("1", "2", "3", "4"));

        assertThat(told.reports()).containsOnlyKeys("1", "2");
        assertThat(told.unasked()).containsExactly("3", "4");
    }

    @Test
    void aSlowProviderIsNotAskedForMinutes() {
        AskedProvider slow = new AskedProvider("100") {
            @Override
            public Map<String, StatusReport> status(List<String> ids) {
                now += Duration.ofSeconds(25).toNanos();
                return super.status(ids);
            }
        };

        Told told = new StatusPage(slow, () -> now).ask(HUNDRED);

        assertThat(slow.calls).hasSize(3);
        assertThat(told.reports()).hasSize(50);
        assertThat(told.unasked()).hasSize(50);
    }

    private static Map<String, String> errors(Told told) {
        Map<String, String> errors = new LinkedHashMap<>();
        told.reports().forEach((id, report) -> {
            if (report.error() != null) {
                errors.put(id, report.error());
            }
        });
        return errors;
    }
}
