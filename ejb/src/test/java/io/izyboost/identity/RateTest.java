package io.izyboost.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateTest {
    @Test
    void letsABurstThroughAndThenNoMore() {
        Bucket bucket = new RateLimits.Rate(5, 1, Duration.ofHours(1)).bucket();

        for (int i = 0; i < 5; i++) {
            assertThat(bucket.tryConsume(1)).isTrue();
        }
        assertThat(bucket.tryConsume(1)).isFalse();
    }
}
