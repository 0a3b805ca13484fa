package io.izyboost.ordering;

import static io.izyboost.provider.ReportedStatus.CANCELED;
import static io.izyboost.provider.ReportedStatus.COMPLETED;
import static io.izyboost.provider.ReportedStatus.IN_PROGRESS;
import static io.izyboost.provider.ReportedStatus.PARTIAL;
import static io.izyboost.provider.ReportedStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.izyboost.catalog.ServiceType;
import io.izyboost.kernel.Money;
import io.izyboost.kernel.Why;
import io.izyboost.provider.ReportedStatus;
import io.izyboost.provider.StatusReport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {
    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

    @Test
    void goesFromTheQueueToTheProvider() {
        Order order = AnOrder.queued();

        order.sending(1, NOW);
        assertThat(order.statusNow()).isEqualTo(ReportedStatus.PROCESSING);
        order.sent("88", NOW, NOW);

        assertThat(order.dispatch()).isEqualTo(Dispatch.SENT);
        assertThat(order.isAttempt(1)).isTrue();
    }

    @Test
    void isNeverSentTwiceByItself() {
        Order order = AnOrder.queued();
        order.sending(1, NOW);
        order.arrivalUnknown("no answer", NOW);

        assertThatThrownBy(() -> order.sending(2, NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> order.rejected("late", NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isNotSentAgainOnceALateAnswerSaysThatItArrived() {
        Order order = AnOrder.queued();
        order.sending(1, NOW);
        order.arrivalUnknown("no answer", NOW);
        order.backToQueue(null, NOW);
        order.sent("88", NOW, NOW);

        assertThat(order.statusNow()).isEqualTo(ReportedStatus.PROCESSING);
        assertThatThrownBy(() -> order.sending(2, NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isPaidBackWholeWhenRefused() {
        Order order = AnOrder.queued();
        order.sending(1, NOW);

        assertThat(order.rejected("Incorrect link", NOW)).isEqualTo(usd("0.9"));
        assertThat(order.statusNow()).isEqualTo(CANCELED);
        assertThat(order.isSettled()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0.0009",
        "157, 0.1413",
        "1000, 0.9",
        "5000, 0.9",
        "-3, 0",
    })
    void paysBackWhatIsLeftOfAPartial(long left, String back) {
        assertThat(AnOrder.sent().reported(PARTIAL, 10L, left, NOW)).isEqualTo(usd(back));
    }

    @Test
    void keepsExactlyThePriceOfWhatWasDelivered() {
        Order order = AnOrder.sent(ServiceType.DEFAULT, "0.0015", 7, "0.000011");

        Money back = order.reported(PARTIAL, null, 6L, NOW);

        // price(1) is 0.0000015, half up 0.000002
        assertThat(back).isEqualTo(usd("0.000009"));
    }

    @Test
    void paysBackAPackageWholeOrNotAtAll() {
        assertThat(AnOrder.sent(ServiceType.PACKAGE, "5", 1, "5").reported(PARTIAL, null, 1L, NOW))
                .isEqualTo(usd("5"));
        assertThat(AnOrder.sent(ServiceType.PACKAGE, "5", 1, "5").reported(PARTIAL, null, 0L, NOW))
                .isEqualTo(usd("0"));
    }

    @Test
    void keepsAllOfACompletedOrderAndNothingOfACanceledOne() {
        assertThat(AnOrder.sent().reported(COMPLETED, null, 55L, NOW).isZero()).isTrue();
        assertThat(AnOrder.sent().reported(CANCELED, null, null, NOW)).isEqualTo(usd("0.9"));
    }

    @Test
    void neverGoesBackwards() {
        Order order = AnOrder.sent();
        order.reported(IN_PROGRESS, 100L, 900L, NOW);
        order.reported(PENDING, null, 800L, NOW);

        assertThat(order.statusNow()).isEqualTo(IN_PROGRESS);
        assertThat(order.remains()).isEqualTo(800);
    }

    @Test
    void isSettledByTheFirstFinalReport() {
        Order order = AnOrder.sent();
        order.reported(COMPLETED, null, null, NOW);

        assertThat(Reports.trouble(order, report("Canceled", null)))
                .hasValue(Why.OTHER_END.text("Completed", "Canceled"));
        assertThat(Reports.trouble(order, report("In progress", "3"))).isEmpty();
        assertThat(Reports.trouble(order, report("Completed", "0"))).isEmpty();
        assertThatThrownBy(() -> order.reported(CANCELED, null, null, NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void staysAsItIsForOddReports() {
        assertThat(Reports.trouble(AnOrder.sent(), report("Fail", null))).hasValue(Why.ODD_STATUS.text("Fail"));
        assertThat(Reports.trouble(AnOrder.sent(), report("Partial", "Unknown")))
                .isPresent();
        assertThat(Reports.trouble(AnOrder.sent(), StatusReport.error("88", "Incorrect order ID")))
                .isPresent();
    }

    @Test
    void readsRemainsAsAWholeNumberOrNotAtAll() {
        assertThat(Reports.remains("157")).isEqualTo(157);
        assertThat(Reports.remains(" -3 ")).isEqualTo(-3);
        assertThat(Reports.remains("157.00")).isEqualTo(157);
        assertThat(Reports.remains("1.5")).isNull();
        assertThat(Reports.remains("Unknown")).isNull();
        assertThat(Reports.remains(null)).isNull();
    }

    private static StatusReport report(String status, @Nullable String remains) {
        return new StatusReport("88", status, ReportedStatus.read(status), null, null, remains, null, null);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
