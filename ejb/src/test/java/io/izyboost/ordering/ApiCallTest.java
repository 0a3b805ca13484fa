package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ApiCallTest {
    @Test
    void holdsNothingThatTheDatabaseRefuses() {
        String bad = "a\0b" + "c".repeat(5_000);

        ApiCall call = new ApiCall(null, Instant.EPOCH, bad, bad, bad, 200, 1, "::1");

        assertThat(call.action()).startsWith("a bc").hasSize(20);
        assertThat(call.request()).startsWith("a bc").hasSizeLessThan(2_010).isEqualTo(call.response());
    }
}
