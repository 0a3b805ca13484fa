package io.izyboost.analytics.page;

import io.izyboost.analytics.Dashboard;
import io.izyboost.analytics.DashboardView;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.ordering.Dispatch;
import io.izyboost.ordering.OrderFilter;
import io.izyboost.ordering.OrderView;
import io.izyboost.ordering.Ordering;
import io.izyboost.tenancy.alert.AlertView;
import io.izyboost.tenancy.alert.Alerts;
import io.izyboost.ui.Reader;
import io.izyboost.ui.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** What the owner of a panel sees first: today, the last days, and what waits for a decision. */
@Named
@ViewScoped
public class ManageIndexPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int WAITING_SHOWN = 5;
    private static final OrderFilter WAITING = new OrderFilter(null, Dispatch.UNKNOWN, null, null, null, null, null);

    @Inject
    Dashboard dashboard;

    @Inject
    Ordering ordering;

    @Inject
    Alerts alerts;

    @Inject
    Reader reader;

    private DashboardView figures;
    private Page<OrderView> waiting;
    private List<AlertView> open;

    /** Called by the view before it is shown. */
    public void load() {
        figures = dashboard.view();
        waiting = ordering.list(WAITING, new PageRequest(0, WAITING_SHOWN));
        open = alerts.open();
    }

    public void settle(long alert) {
        try {
            alerts.settle(alert);
        } catch (DomainException e) {
            Say.refused(e);
        }
        open = alerts.open();
    }

    public Trend getOrdersTrend() {
        return trend(
                BigDecimal.valueOf(figures.today().orders()),
                BigDecimal.valueOf(figures.yesterday().orders()));
    }

    public Trend getRevenueTrend() {
        return trend(figures.today().revenue(), figures.yesterday().revenue());
    }

    public Trend getMarginTrend() {
        return trend(figures.today().margin(), figures.yesterday().margin());
    }

    public DashboardView getFigures() {
        return figures;
    }

    public Page<OrderView> getWaiting() {
        return waiting;
    }

    public List<AlertView> getOpen() {
        return open;
    }

    /** Written when it is drawn: only then is the reader's language known to the view. */
    public String getChart() {
        return SalesChart.json(figures, reader.getLocale());
    }

    private Trend trend(BigDecimal now, BigDecimal before) {
        return Trend.of(now, before, reader.getLocale());
    }
}
