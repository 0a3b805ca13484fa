package io.izyboost.ordering;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.Money;
import io.izyboost.kernel.Settings;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ReportedStatus;
import io.izyboost.provider.StatusReport;
import io.izyboost.tenancy.PanelSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows orders at their provider: which are due to be asked about, and what a page of answers does to them. */
@ApplicationScoped
class Following {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int SILENT_TURNS = 3;
    private static final int MOST_DOUBLINGS = 10;

    /** The next time is noted with the claim, so that reports without news change no row. */
    private static final String CLAIM = """
            update orders set check_at = case when settled_at is null then cast(? as timestamptz)
                + greatest(make_interval(secs => ?), least((? - created_at) / 20, interval '1 hour')) end
            where id in (select id from orders where provider_id = ? and check_at <= ?
                         order by check_at limit ? for update skip locked)
            returning provider_order_id
            """;

    /** Never later than it is due anyway; the last look at a settled order is not lost. */
    private static final String AGAIN = """
            update orders set check_at = least(check_at, ?) where id in (
                select id from orders where provider_id = ? and provider_order_id = any(?) order by id for update)
            """;

    private static final String NEXT =
            "select min(check_at) as at from orders where provider_id = ? and check_at is not null";

    @Inject
    Orders orders;

    @Inject
    OrderEvents events;

    @Inject
    OrderStory story;

    @Inject
    OrderAlerts alerts;

    @Inject
    DispatchQueue queue;

    @Inject
    PanelSql sql;

    @Inject
    AppClock clock;

    private final Duration firstPause;

    Following() {
        this(firstPause());
    }

    Following(Duration firstPause) {
        this.firstPause = firstPause;
    }

    /** An order is first asked about after this time; an old one less and less often, at least once an hour. */
    static Duration firstPause() {
        return Settings.seconds("IZYBOOST_STATUS_SECONDS", 60);
    }

    /** Takes due orders; each is due again after a pause that grows with its age. */
    List<String> claimDue(ProviderAccountId provider, int most) {
        Instant now = clock.instant();
        double pause = firstPause.toSeconds();
        return sql.list(CLAIM, row -> row.getString(1), now, pause, now, provider.value(), now, most);
    }

    /** They have the time of their next turn already, which is too late for those that were not asked about. */
    void askAgain(ProviderAccountId provider, List<String> ids) {
        askAgain(provider, ids, clock.instant().plus(firstPause));
    }

    private void askAgain(ProviderAccountId provider, List<String> ids, Instant at) {
        sql.update(AGAIN, at, provider.value(), ids.toArray(String[]::new));
    }

    /** Asked: come back when the next order is due. */
    void conclude(WorkItem item, boolean hasReported) {
        ProviderAccountId provider = account(item);
        queue.conclude(item, () -> nextDue(provider));
        if (hasReported) {
            alerts.speaks(provider);
        }
    }

    /** Not asked: its turn comes again after the pause. */
    void postpone(WorkItem item, Duration pause) {
        queue.putOff(item, clock.instant().plus(pause), false);
    }

    /** Its turn and these orders come again after a pause. */
    void failed(WorkItem item, List<String> ids, String why) {
        ProviderAccountId provider = account(item);
        Instant again = clock.instant().plus(pauseAfter(item.attempts()));
        askAgain(provider, ids, again);
        queue.putOff(item, again, true);
        if (item.attempts() >= SILENT_TURNS) {
            alerts.silent(provider, why);
        }
    }

    /** Doubles with each turn in vain; an order that was sent meanwhile does not wait for the end of it. */
    Duration pauseAfter(int turns) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(turns - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static ProviderAccountId account(WorkItem item) {
        return new ProviderAccountId(Long.parseLong(item.ref()));
    }

    private Optional<Instant> nextDue(ProviderAccountId provider) {
        return sql.first(NEXT, row -> Optional.ofNullable(PanelSql.instant(row, "at")), provider.value())
                .flatMap(at -> at);
    }

    /** Money moves in the order of the customers and alerts come last, so that pages do not wait for each other in a ring. */
    void apply(ProviderAccountId provider, Map<String, StatusReport> reports) {
        Page page = new Page();
        for (Order order : orders.lockSent(provider, reports.keySet())) {
            judge(order, reports.get(order.providerOrder()), page);
        }
        orders.flush();
        page.refunds.stream()
                .sorted(Comparator.comparingLong(
                        (Refund refund) -> refund.order().user().value()))
                .forEach(refund -> story.refund(
                        refund.order(),
                        refund.amount(),
                        refund.order().statusNow().wire()));
        events.write(page.lines);
        page.troubles.forEach(
                trouble -> story.alertOfOrder(OrderAlerts.REPORT_REFUSED, trouble.order(), trouble.what()));
        page.righted.forEach(alerts::followed);
    }

    private void judge(Order order, StatusReport report, Page page) {
        Optional<String> trouble = Reports.trouble(order, report);
        if (trouble.isPresent()) {
            if (order.troubled(trouble.get(), clock.instant())) {
                page.lines.add(line(order, OrderEventKind.REPORT_REFUSED, Map.of("why", trouble.get())));
                page.troubles.add(new Trouble(order, trouble.get()));
            }
        } else if (!order.isSettled()) {
            follow(order, report, page);
        }
    }

    private void follow(Order order, StatusReport report, Page page) {
        ReportedStatus reported = report.known();
        Long left = Reports.remains(report.remains());
        if (reported == null || !(order.isTroubled() || order.isNews(reported, report.startCount(), left))) {
            return;
        }
        if (order.isTroubled()) {
            page.righted.add(order);
        }
        ReportedStatus before = order.statusNow();
        Money back = order.reported(reported, report.startCount(), left, clock.instant());
        if (order.statusNow() != before) {
            page.lines.add(line(order, Reports.kind(order), Reports.detail(order)));
        }
        if (back.isPositive()) {
            page.refunds.add(new Refund(order, back));
        }
    }

    private static OrderEvents.Line line(Order order, OrderEventKind kind, Map<String, String> detail) {
        return new OrderEvents.Line(order.id(), kind, detail);
    }

    /** What a page of reports leads to. */
    private static final class Page {
        private final List<Refund> refunds = new ArrayList<>();
        private final List<OrderEvents.Line> lines = new ArrayList<>();
        private final List<Trouble> troubles = new ArrayList<>();
        private final List<Order> righted = new ArrayList<>();
    }

    private record Refund(Order order, Money amount) {}

    private record Trouble(Order order, String what) {}
}
