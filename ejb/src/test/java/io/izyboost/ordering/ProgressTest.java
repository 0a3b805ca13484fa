package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people write down about an order that they work themselves. */
class ProgressTest {
    private final Resolutions resolutions = new Resolutions();
    private final Order order = AnOrder.manual();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void wire() {
        resolutions.clock = new AppClock();
        resolutions.orders = new Orders() {
            @Override
            Order lock(OrderId id) {
                return order;
            }

            @Override
            void flush() {}
        };
        resolutions.story = new OrderStory() {
            @Override
            void tell(Order about, OrderEventKind kind, Map<String, String> detail) {
                told.add(about.statusNow().wire());
            }

            @Override
            void refund(Order about, Money amount, String outcome) {}
        };
    }

    @Test
    void aRepeatOfTheEndChangesNothing() {
        progress(5L, 40L, "Partial");
        progress(5L, 40L, "Partial");
        progress(null, null, "partial");

        assertThat(told).containsExactly("Partial");
    }

    @Test
    void aSettledOrderRefusesOtherNumbersAndOtherEnds() {
        progress(5L, 40L, "Partial");

        expectRefusal(ErrorCode.ORDER_SETTLED, 5L, 39L, "Partial");
        expectRefusal(ErrorCode.ORDER_SETTLED, 6L, 40L, "Partial");
        expectRefusal(ErrorCode.ORDER_SETTLED, null, null, "Completed");
        expectRefusal(ErrorCode.ORDER_SETTLED, 6L, null, null);
        assertThat(order.remains()).isEqualTo(40);
    }

    @Test
    void aStateDoesNotGoBack() {
        progress(null, null, "In progress");

        expectRefusal(ErrorCode.STATUS_BACKWARDS, null, null, "Pending");
        expectRefusal(ErrorCode.STATUS_BACKWARDS, 7L, 500L, "Processing");
        assertThat(order.startCount()).isNull();

        progress(7L, 500L, null);
        progress(7L, 400L, "In progress");
        assertThat(order.remains()).isEqualTo(400);
    }

    private void expectRefusal(ErrorCode code, @Nullable Long start, @Nullable Long left, @Nullable String status) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> progress(start, left, status))
                .matches(e -> e.code() == code)
                .matches(e -> code.httpStatus() == 409);
    }

    private void progress(@Nullable Long start, @Nullable Long left, @Nullable String status) {
        resolutions.progress(order.id(), new ManualProgress(start, left, status));
    }
}
