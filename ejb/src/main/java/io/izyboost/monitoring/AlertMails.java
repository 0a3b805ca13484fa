package io.izyboost.monitoring;

import io.izyboost.identity.Accounts;
import io.izyboost.identity.UserFilter;
import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.work.WorkClaims;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkQueue;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelRegistry;
import io.izyboost.tenancy.TenantContext;
import io.izyboost.tenancy.alert.AlertRaised;
import io.izyboost.tenancy.alert.AlertView;
import io.izyboost.tenancy.alert.Alerts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Which mails alerts ask for, where mail is configured; the queue sends them. The first of a kind is mailed at once,
 * those that follow within the hour share one: an outage that ten thousand orders meet is no flood.
 */
@ApplicationScoped
class AlertMails {
    static final String WORK = "monitoring.mail-alert";
    static final Duration PAUSE = Duration.ofHours(1);
    private static final int MOST_OWNERS = 10;

    @Inject
    WorkQueue work;

    @Inject
    WorkClaims claims;

    @Inject
    Alerts alerts;

    @Inject
    Accounts accounts;

    @Inject
    PanelRegistry panels;

    @Inject
    AppClock clock;

    void order(@Observes AlertRaised raised) {
        if (MailServer.configured().isPresent()) {
            work.ensure(raised.panel(), WORK, raised.kind(), WORK, next(raised.kind()));
        }
    }

    private Instant next(String kind) {
        return clock.instant().plus(pause(kind));
    }

    /** For how long no mail may tell of that kind; zero: one may. */
    @Transactional
    Duration pause(String kind) {
        Instant now = clock.instant();
        return alerts.mailedAt(kind)
                .map(last -> Duration.between(now, last.plus(PAUSE)))
                .filter(left -> !left.isNegative())
                .orElse(Duration.ZERO);
    }

    /** Mails about the same alerts; {@code lastAlert} zero: there are none. */
    record Letters(long lastAlert, List<AlertMail> mails) {}

    /** To each owner who is not blocked; none once the alerts are settled. */
    @Transactional
    Letters write(String kind) {
        List<AlertView> open = alerts.unmailed(kind);
        if (open.isEmpty()) {
            return new Letters(0, List.of());
        }
        Panel panel = TenantContext.current();
        List<AlertMail> mails =
                accounts.list(new UserFilter(null, "owner"), new PageRequest(0, MOST_OWNERS)).items().stream()
                        .filter(owner -> owner.state().equals("active"))
                        .map(owner -> AlertMail.of(open, owner, panel.name(), panels.url(panel)))
                        .toList();
        return new Letters(open.get(open.size() - 1).id(), mails);
    }

    /** From here on nobody else sends these. Returns whether nobody had before. */
    @Transactional
    boolean take(String kind, Letters letters) {
        return alerts.mailed(kind, letters.lastAlert());
    }

    /** Nothing is left to tell, unless it was raised this very moment. */
    @Transactional
    void conclude(WorkItem item) {
        String kind = item.ref();
        claims.conclude(item, () -> alerts.unmailed(kind).isEmpty() ? null : next(kind));
    }
}
