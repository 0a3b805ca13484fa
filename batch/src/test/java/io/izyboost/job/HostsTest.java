package io.izyboost.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HostsTest {
    private static final int MOST = 2;

    private long now;
    private final Hosts hosts = new Hosts(() -> now);

    @Test
    void leaveSomePartitionsToOthersWhileOneHostHangs() {
        enter("hangs.example");
        enter("hangs.example");
        passes(4);

        assertThat(enter("hangs.example")).isNull();
        assertThat(enter("answers.example")).isNotNull();
        assertThat(hosts.enter("other work", "hangs.example", MOST)).isNotNull();
    }

    @Test
    void rememberThatAHostHungUntilItAnswersQuicklyAgain() {
        List<Hosts.Stay> hung = new ArrayList<>(List.of(enter("hangs.example"), enter("hangs.example")));
        passes(60);
        hung.forEach(Hosts.Stay::close);

        Hosts.Stay quick = enter("hangs.example");
        enter("hangs.example");
        assertThat(enter("hangs.example")).isNull();
        quick.close();

        assertThat(enter("hangs.example")).isNotNull();
        assertThat(enter("hangs.example")).isNotNull();
    }

    @Test
    void letAllPartitionsAskAHostThatAnswersQuickly() {
        for (int i = 0; i < 10; i++) {
            assertThat(enter("answers.example")).isNotNull();
        }
    }

    @Test
    void doNotCountWhatLeavesNoProcess() {
        enter("");
        passes(60);
        for (int i = 0; i < 10; i++) {
            assertThat(enter("")).isNotNull();
        }
    }

    private Hosts.@Nullable Stay enter(String host) {
        return hosts.enter("work", host, MOST);
    }

    private void passes(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }
}
