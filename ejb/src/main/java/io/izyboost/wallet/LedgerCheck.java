package io.izyboost.wallet;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.Settings;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import io.izyboost.kernel.work.WorkClaims;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkQueue;
import io.izyboost.tenancy.PanelSql;
import io.izyboost.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Checks the books of the present panel: each invariant is one query that finds the rows which break it. */
@Stateless
public class LedgerCheck {
    /** The kind of work that makes the job look at a panel. */
    public static final String DUE = "wallet.reconcile";

    private static final int EXAMPLES = 5;

    @Inject
    PanelSql sql;

    @Inject
    @Any
    Instance<LedgerRules> rules;

    @Inject
    CheckRoom room;

    @Inject
    WorkQueue work;

    @Inject
    WorkClaims claims;

    @Inject
    AppClock clock;

    /** The same for somebody who waits; RATE_LIMITED while as many are checked as this node bears. */
    @RequiresPermission(Permission.WALLET_READ)
    public LedgerReport runNow() {
        return room.alone(TenantContext.current().id(), this::run);
    }

    @RequiresPermission(Permission.WALLET_READ)
    public LedgerReport run() {
        sql.takeTime();
        List<LedgerReport.Check> checks = rules.stream()
                .flatMap(some -> some.rules().stream())
                .sorted(Comparator.comparing(LedgerRule::name))
                .map(this::check)
                .toList();
        return new LedgerReport(
                checks.stream().mapToLong(LedgerReport.Check::violations).sum(), checks);
    }

    /** Money moves here: have the job look at this panel, in an interval from now at the latest. */
    public void makeDue() {
        work.ensure(TenantContext.current().id(), DUE, "", clock.instant().plus(interval()));
    }

    /** The job has looked: it comes back in an interval, but for a panel where nothing is booked any more. */
    @RequiresPermission(Permission.WALLET_READ)
    public void checked(WorkItem item) {
        claims.conclude(item, () -> isMoving() ? clock.instant().plus(interval()) : null);
    }

    private boolean isMoving() {
        Instant since = clock.instant().minus(interval().multipliedBy(2));
        return sql.first("select at from journals order by id desc limit 1", row -> PanelSql.instant(row, "at"))
                .filter(since::isBefore)
                .isPresent();
    }

    private static Duration interval() {
        return Settings.seconds(
                "IZYBOOST_RECONCILE_SECONDS", Duration.ofHours(6).toSeconds());
    }

    private LedgerReport.Check check(LedgerRule rule) {
        List<String> all = sql.list(rule.violations(), row -> row.getString(1));
        return new LedgerReport.Check(
                rule.name(), rule.rule(), all.size(), all.subList(0, Math.min(EXAMPLES, all.size())));
    }
}
