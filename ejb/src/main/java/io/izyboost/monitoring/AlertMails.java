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
import io.izyboost.tenancy.alert.Alerts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Which mails an alert asks for, where mail is configured; the queue sends them. */
@ApplicationScoped
class AlertMails {
    static final String WORK = "monitoring.mail-alert";
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
            work.enqueue(raised.panel(), WORK, Long.toString(raised.alert()), WORK, clock.instant());
        }
    }

    /** To each owner who is not blocked; none once the alert is settled. */
    @Transactional
    List<AlertMail> write(long alert) {
        Panel panel = TenantContext.current();
        return alerts.open(alert).stream()
                .flatMap(open ->
                        accounts.list(new UserFilter(null, "owner"), new PageRequest(0, MOST_OWNERS)).items().stream()
                                .filter(owner -> owner.state().equals("active"))
                                .map(owner -> AlertMail.of(open, owner, panel.name(), panels.url(panel))))
                .toList();
    }

    /** From here on nobody sends it again. */
    @Transactional
    void conclude(WorkItem item) {
        claims.conclude(item, () -> null);
    }
}
