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
    /** An order is first asked about after this time; an old one less and less often, at least once an hour. */
    static final Duration FIRST_PAUSE = Settings.seconds("IZYBOOST_STATUS_SECONDS", 60);

    /** The next time is noted with the claim, so that reports without news change no row. */
    private static final String CLAIM = """
            update orders set check_at = case when settled_at is null then cast(? as timestamptz)
                + greatest(make_interval(secs => ?), least((? - created_at) / 20, interval '1 hour')) end
            where id in (select id from orders where provider_id = ? and check_at <= ?
                         order by check_at limit ? for update skip locked)
            returning provider_order_id
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

    /** Takes due orders; each is due again after a pause that grows with its age. */
    List<String> claimDue(ProviderAccountId provider, int most) {
        Instant now = clock.instant();
        double pause = FIRST_PAUSE.toSeconds();
        return sql.list(CLAIM, row -> row.getString(1), now, pause, now, provider.value(), now, most);
    }

    /** Asked about all that was due: come back when the next order is. */
    void conclude(WorkItem item) {
        queue.conclude(item, () -> nextDue(Long.parseLong(item.ref())));
    }

    /** Not asked, or not about all: its turn comes again after the pause. */
    void postpone(WorkItem item, Duration pause) {
        queue.conclude(item, () -> Optional.of(clock.instant().plus(pause)));
    }

    private Optional<Instant> nextDue(long provider) {
        return sql.first(NEXT, row -> Optional.ofNullable(PanelSql.instant(row, "at")), provider)
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
        if (reported == null || !order.isNews(reported, report.startCount(), left)) {
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
