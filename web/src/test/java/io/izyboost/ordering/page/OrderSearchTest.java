package io.izyboost.ordering.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.ordering.Dispatch;
import io.izyboost.ordering.OrderFilter;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderSearchTest {
    @Test
    void readsTheWordsOfAnAddress() {
        OrderFilter filter = OrderSearch.filter(Map.of(
                "status", "Partial", "dispatch", "SENT", "customer", "7 · a@b.c", "service", "12", "q", " x ")::get);

        assertThat(filter).isEqualTo(new OrderFilter("Partial", Dispatch.SENT, 12L, 7L, "x", null, null));
    }

    @Test
    void lastDayCountsWhole() {
        OrderFilter filter = OrderSearch.filter(Map.of("from", "2026-03-01", "until", "2026-03-01")::get);

        assertThat(filter.from()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(filter.until()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
    }

    @Test
    void leavesOutWhatMakesNoSense() {
        OrderFilter filter = OrderSearch.filter(Map.of(
                "status", "'; drop", "dispatch", "?", "customer", "x", "service", "-1", "from", "soon", "q", " ")::get);

        assertThat(filter).isEqualTo(OrderFilter.ALL);
    }

    @Test
    void addressHoldsNumbersWithoutNames() {
        assertThat(OrderSearch.shown(Map.of("customer", "7 · a@b.c"))).containsEntry("customer", "7");
    }
}
