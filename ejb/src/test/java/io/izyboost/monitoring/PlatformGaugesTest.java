package io.izyboost.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.monitoring.PlatformGauges.Reading;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlatformGaugesTest {
    private @Nullable List<Reading> found = List.of();
    private final PlatformGauges gauges = new PlatformGauges() {
        @Override
        List<Reading> readings() throws SQLException {
            if (found == null) {
                throw new SQLException("the database is away");
            }
            return found;
        }
    };

    @Test
    void keepTheirLastValuesWhileTheDatabaseIsAwayAndFallToZeroOnceTheirRowsAreGone() {
        gauges.registry = new SimpleMeterRegistry();
        found = List.of(new Reading("izyboost.panels", Tags.of("state", "active"), 3));
        gauges.read();
        assertThat(shown()).isEqualTo(3);

        found = null;
        gauges.read();
        assertThat(shown()).isEqualTo(3);

        found = List.of();
        gauges.read();
        assertThat(shown()).isZero();
    }

    private double shown() {
        return gauges.registry
                .get("izyboost.panels")
                .tag("state", "active")
                .gauge()
                .value();
    }
}
