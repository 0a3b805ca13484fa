package io.izyboost.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.provider.Offer;
import io.izyboost.provider.OfferedService;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferReviewTest {
    @Test
    void refusesWhatCannotBeSold() {
        OfferReview review = review(
                line("1", "Likes", "Default", "0.90", 10, 1_000),
                line("2", "Free", "Default", "0", 10, 1_000),
                line("3", "Parked", "Default", "9999999999999", 10, 1_000),
                line("4", "Upside down", "Default", "1", 1_000, 10),
                line("5", "Strange", "Special", "1", 10, 1_000),
                line("6", "<script></script>", "Default", "1", 10, 1_000),
                line("1", "Likes again", "Default", "0.80", 10, 1_000));
        assertThat(review.accepted()).containsOnlyKeys("1");
        assertThat(review.refused())
                .containsExactly(
                        new RefusedService("2", Refusal.RATE_ZERO),
                        new RefusedService("3", Refusal.RATE_PARKED),
                        new RefusedService("4", Refusal.MIN_ABOVE_MAX),
                        new RefusedService("5", Refusal.TYPE_UNKNOWN),
                        new RefusedService("6", Refusal.NAME_EMPTY),
                        new RefusedService("1", Refusal.DUPLICATE));
    }

    @Test
    void saysWhatTheAdapterCouldNotRead() {
        OfferReview review = OfferReview.of(
                new Offer(
                        List.of(line("1", "Likes", "Default", "1", 10, 100)),
                        List.of("1: listed twice", "2: parked at the rate 9999999999999", "line 7: not an object")),
                BigDecimal.ONE);
        assertThat(review.refused())
                .containsExactlyInAnyOrder(
                        new RefusedService("1", Refusal.DUPLICATE),
                        new RefusedService("2", Refusal.RATE_PARKED),
                        new RefusedService("line 7", Refusal.UNREADABLE));
        assertThat(review.refusal("2")).contains(Refusal.RATE_PARKED);
    }

    @Test
    void takesAPackageWithoutQuantities() {
        AcceptedService taken =
                review(line("1", "Box", "Package", "5", 0, 0)).accepted().get("1");
        assertThat(taken.min()).isEqualTo(1);
        assertThat(taken.max()).isEqualTo(1);
    }

    @Test
    void turnsTheRateIntoThePanelsCurrency() {
        OfferReview review = OfferReview.of(
                new Offer(List.of(line("1", "Likes", "Default", "1.30", 10, 100)), List.of()), new BigDecimal("0.5"));
        assertThat(review.accepted().get("1").cost()).isEqualByComparingTo("0.65");
    }

    static OfferReview review(OfferedService... lines) {
        return OfferReview.of(new Offer(List.of(lines), List.of()), BigDecimal.ONE);
    }

    static OfferedService line(String service, String name, String type, String rate, long min, long max) {
        return new OfferedService(service, name, type, "Category", new BigDecimal(rate), min, max, false, false, false);
    }
}
