package io.izyboost.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.identity.UserView;
import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.work.WorkClaims;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.tenancy.alert.AlertView;
import io.izyboost.tenancy.alert.Alerts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many alerts of one kind are few mails. */
class AlertMailsTest {
    private static final String KIND = "ordering.late-answer";
    private static final UserView OWNER = new UserView(
            new UserId(1), "owner@shop.example", "Ann", "owner", "active", "en", Instant.EPOCH, Instant.EPOCH);

    private final AlertMails mails = new AlertMails();
    private final List<AlertView> unmailed = new ArrayList<>();
    private @Nullable Instant mailedAt;
    private @Nullable Instant again;

    @BeforeEach
    void wire() {
        mails.clock = new AppClock();
        mails.alerts = new Alerts() {
            @Override
            public Optional<Instant> mailedAt(String kind) {
                return Optional.ofNullable(mailedAt);
            }

            @Override
            public List<AlertView> unmailed(String kind) {
                return List.copyOf(unmailed);
            }

            @Override
            public boolean mailed(String kind, long last) {
                mailedAt = Instant.now();
                return unmailed.removeIf(alert -> alert.id() <= last);
            }
        };
        mails.claims = new WorkClaims() {
            @Override
            public boolean isDue(String kind) {
                return false;
            }

            @Override
            public List<WorkItem> claim(String kind, int most, Duration lease) {
                return List.of();
            }

            @Override
            public void conclude(WorkItem item, Supplier<@Nullable Instant> next) {
                again = next.get();
            }

            @Override
            public void putOff(WorkItem item, Instant dueAt, boolean counts) {
                again = dueAt;
            }
        };
    }

    @Test
    void theFirstOfAKindIsMailedAtOnceAndTheNextOnesAnHourAfterIt() {
        assertThat(mails.pause(KIND)).isZero();

        mailedAt = Instant.now().minus(10, ChronoUnit.MINUTES);
        assertThat(mails.pause(KIND)).isBetween(Duration.ofMinutes(49), Duration.ofMinutes(50));

        mailedAt = Instant.now().minus(3, ChronoUnit.HOURS);
        assertThat(mails.pause(KIND)).isZero();
    }

    @Test
    void anOutageThatTenThousandOrdersMeetIsOneMail() {
        AlertMail mail = AlertMail.of(alerts(10_000), OWNER, "Shop", "https://shop.example");

        assertThat(mail.text()).contains("Order: 1\n", "Order: 20\n", "9980 more");
        assertThat(mail.text()).doesNotContain("Order: 21\n").hasSizeLessThan(2_000);
    }

    @Test
    void whatIsRaisedWhileAMailIsWrittenHasItsTurnLater() {
        unmailed.addAll(alerts(3));
        WorkItem item = new WorkItem(1, new PanelId(7), AlertMails.WORK, KIND, AlertMails.WORK, 1, UUID.randomUUID());

        assertThat(mails.take(KIND, new AlertMails.Letters(2, List.of()))).isTrue();
        assertThat(mails.take(KIND, new AlertMails.Letters(2, List.of())))
                .as("by another node, too")
                .isFalse();
        mails.conclude(item);
        assertThat(again).isCloseTo(Instant.now().plus(AlertMails.PAUSE), near());

        mails.take(KIND, new AlertMails.Letters(3, List.of()));
        mails.conclude(item);
        assertThat(again).isNull();
    }

    @Test
    void aNodeThatComesTooEarlyPutsTheMailOff() throws Exception {
        AlertMailHandler handler = new AlertMailHandler();
        handler.mails = mails;
        mailedAt = Instant.now().minus(10, ChronoUnit.MINUTES);
        unmailed.addAll(alerts(3));
        WorkItem item = new WorkItem(1, new PanelId(7), AlertMails.WORK, KIND, AlertMails.WORK, 1, UUID.randomUUID());

        assertThat(handler.handle(item).retryIn()).isBetween(Duration.ofMinutes(49), Duration.ofMinutes(50));
        assertThat(unmailed).hasSize(3);
    }

    private static List<AlertView> alerts(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(id -> new AlertView(
                        id, KIND, "order " + id, Map.of("order", Long.toString(id)), 1, Instant.EPOCH, Instant.EPOCH))
                .toList();
    }

    private static org.assertj.core.data.TemporalUnitOffset near() {
        return Assertions.within(30, ChronoUnit.SECONDS);
    }
}
