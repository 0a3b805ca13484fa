package io.izyboost.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.work.WorkThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HostsTest {
    private static final int MOST = 2;
    private static final int THREADS = 64;

    private long now;
    private final Hosts hosts = new Hosts(THREADS, () -> now);

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
        hosts.called("hangs.example", Duration.ofSeconds(60).toNanos());
        hung.forEach(Hosts.Stay::close);

        Hosts.Stay heldBack = enter("hangs.example");
        enter("hangs.example");
        heldBack.close();
        enter("hangs.example");
        assertThat(enter("hangs.example")).as("no call was made").isNull();

        hosts.called("hangs.example", Duration.ofMillis(200).toNanos());
        assertThat(enter("hangs.example")).isNotNull();
        assertThat(enter("hangs.example")).isNotNull();
    }

    @Test
    void holdOnlyCatalogsBackForOneThatTookLong() {
        hosts.fetched("large.example", Duration.ofSeconds(4).toNanos());

        assertThat(orders("large.example")).isEqualTo(48);
        assertThat(hosts.enterForCatalog("large.example", 1)).isNotNull();
        assertThat(hosts.enterForCatalog("large.example", 1)).isNull();
        assertThat(hosts.enterForCatalog("other.example", 1)).isNotNull();

        hosts.fetched("large.example", Duration.ofSeconds(1).toNanos());
        assertThat(hosts.enterForCatalog("large.example", 1)).isNotNull();
    }

    @Test
    void letAllPartitionsAskAHostThatAnswersQuickly() {
        for (int i = 0; i < 10; i++) {
            assertThat(enter("answers.example")).isNotNull();
        }
    }

    @Test
    void leaveWorkThreadsToOthersEvenBeforeAHostIsKnownToHang() {
        assertThat(orders("hangs.example")).isEqualTo(48);

        hosts.called("slow.example", Duration.ofSeconds(30).toNanos());
        assertThat(orders("slow.example")).as("one that is known for it").isEqualTo(16);
        assertThat(orders("other.example")).isEqualTo(48);
    }

    @Test
    void areNotAllOfAPanelsSoThatTwoAccountsThatHangLeavePlacesForAThird() {
        assertThat(WorkThreads.USUAL.ofPanel()).isGreaterThan(2 * ProviderAccounts.MOST_CALLS);
    }

    @Test
    void doNotCountWhatLeavesNoProcess() {
        enter("");
        passes(60);
        for (int i = 0; i < 10; i++) {
            assertThat(enter("")).isNotNull();
        }
    }

    /** How many of so many calls as there are threads are let in. */
    private long orders(String host) {
        return Stream.generate(() -> hosts.enterForOrder(host) != null)
                .limit(THREADS)
                .filter(isIn -> isIn)
                .count();
    }

    private Hosts.@Nullable Stay enter(String host) {
        return hosts.enter("work", host, MOST);
    }

    private void passes(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }
}
