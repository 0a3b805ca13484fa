package io.izyboost.panels.page;

import io.izyboost.kernel.PanelId;
import io.izyboost.tenancy.FleetView;
import io.izyboost.tenancy.migration.Fleet;
import io.izyboost.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which panel stands at which version, what is broken, and the switches for it. */
@Named
@ViewScoped
public class AdminFleetPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Fleet fleet;

    private transient @Nullable FleetView view;

    @PostConstruct
    public void refresh() {
        view = fleet.view();
    }

    public void pause() {
        fleet.pause();
        refresh();
    }

    public void resume() {
        fleet.resume();
        refresh();
    }

    public void retry(long panel) {
        fleet.retry(new PanelId(panel));
        Say.done("panels.fleet.retried");
        refresh();
    }

    public void retryAll() {
        fleet.retryAll();
        Say.done("panels.fleet.retried");
        refresh();
    }

    public FleetView getView() {
        FleetView shown = view;
        if (shown == null) {
            shown = fleet.view();
            view = shown;
        }
        return shown;
    }

    public long getPanels() {
        return count(null);
    }

    public long getCurrent() {
        return count("CURRENT");
    }

    /** Those that the fleet has still before it. */
    public long getWaiting() {
        return count("BEHIND") + count("MIGRATING");
    }

    public long getBroken() {
        return count("BROKEN");
    }

    /** Width of a bar in the chart, in percent. */
    public long share(FleetView.Group group) {
        long most = groups().stream().mapToLong(FleetView.Group::panels).max().orElse(1);
        return Math.max(1, Math.round(100.0 * group.panels() / most));
    }

    private long count(@Nullable String state) {
        return groups().stream()
                .filter(group -> state == null || group.state().equals(state))
                .mapToLong(FleetView.Group::panels)
                .sum();
    }

    private List<FleetView.Group> groups() {
        return getView().versions();
    }
}
