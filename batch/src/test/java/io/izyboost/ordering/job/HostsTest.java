package io.izyboost.ordering.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostsTest {
    private final Hosts hosts = new Hosts();

    @Test
    void leavesSomePartitionsToOthersWhenOneHostHangs() {
        for (int i = 0; i < StatusPartitionMapper.partitions() - 2; i++) {
            assertThat(hosts.enter("hangs.example")).isTrue();
        }

        assertThat(hosts.enter("hangs.example")).isFalse();
        assertThat(hosts.enter("answers.example")).isTrue();
    }

    @Test
    void givesAPlaceThatIsLeftToTheNext() {
        while (hosts.enter("busy.example")) {
            // until it is full
        }
        hosts.leave("busy.example");

        assertThat(hosts.enter("busy.example")).isTrue();
        assertThat(hosts.enter("busy.example")).isFalse();
    }

    @Test
    void doesNotCountWhatLeavesNoProcess() {
        for (int i = 0; i < 100; i++) {
            assertThat(hosts.enter("")).isTrue();
        }
    }
}
