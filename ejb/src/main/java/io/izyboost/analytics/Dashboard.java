package io.izyboost.analytics;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import io.izyboost.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The figures of the panel at hand, counted when they are asked for. */
@Stateless
public class Dashboard {
    static final int DAYS = 14;

    @Inject
    SalesFigures sales;

    @Inject
    AppClock clock;

    @RequiresPermission(Permission.PANEL_DASHBOARD)
    public DashboardView view() {
        Instant now = clock.instant();
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        SalesFigures.Compared compared = sales.compared(now);
        return new DashboardView(
                TenantContext.current().currency(),
                compared.today(),
                compared.yesterday(),
                sales.days(today.minusDays(DAYS - 1L), today),
                sales.steps());
    }
}
