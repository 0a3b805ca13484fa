package io.izyboost.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.PanelId;
import org.junit.jupiter.api.Test;

class CheckRoomTest {
    private static final PanelId ONE = new PanelId(1);
    private static final PanelId TWO = new PanelId(2);
    private static final PanelId THREE = new PanelId(3);

    private final CheckRoom room = new CheckRoom();

    @Test
    void hasRoomForOneCheckOfAPanelAndTwoInAll() {
        String outcome = room.alone(ONE, () -> {
            expectBusy(ONE);
            return room.alone(TWO, () -> {
                expectBusy(THREE);
                return "both";
            });
        });

        assertThat(outcome).isEqualTo("both");
        assertThat(room.alone(THREE, () -> "third")).as("they have left").isEqualTo("third");
    }

    @Test
    void isLeftByACheckThatFailed() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> room.alone(ONE, () -> {
                    throw new IllegalStateException();
                }));

        assertThat(room.alone(ONE, () -> "again")).isEqualTo("again");
    }

    private void expectBusy(PanelId panel) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> room.alone(panel, () -> "never"))
                .matches(e -> e.code() == ErrorCode.RATE_LIMITED)
                .matches(e -> e.arguments().get(0).equals(5));
    }
}
