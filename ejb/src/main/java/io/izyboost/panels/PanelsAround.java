package io.izyboost.panels;

import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelRegistry;
import io.izyboost.tenancy.PanelState;
import io.izyboost.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * The panels that the present one has to do with: the one above, and those right below it. No other is ever named to
 * its staff; the operator finds any. At most {@link #MOST} at a time, found by the beginnings of words.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PanelsAround {
    public static final int MOST = 20;

    @Inject
    PanelRegistry registry;

    @Inject
    NearPanelRows rows;

    @RequiresPermission(Permission.PANEL_DASHBOARD)
    public Optional<NearPanel> parent() {
        PanelId parent = TenantContext.current().parent();
        return parent == null
                ? Optional.empty()
                : registry.find(parent)
                        .filter(panel -> panel.state() != PanelState.CANCELLED)
                        .map(PanelsAround::near);
    }

    /** @param text empty: the first by name */
    @RequiresPermission(Permission.PANEL_DASHBOARD)
    public List<NearPanel> children(String text) {
        return near(rows.below(TenantContext.current().id(), search(text), MOST));
    }

    /** Any panel, by slug, name or domain. */
    @RequiresPermission(Permission.PLATFORM_READ)
    public List<NearPanel> find(String text) {
        return near(rows.everywhere(search(text), MOST));
    }

    private static PanelSearch search(String text) {
        return PanelSearch.of(text, PanelRegistry.baseDomain());
    }

    private static List<NearPanel> near(List<NearPanelRows.Row> found) {
        return found.stream()
                .map(row -> new NearPanel(row.slug(), row.name(), PanelRegistry.url(row.slug()), row.state()))
                .toList();
    }

    private static NearPanel near(Panel panel) {
        return new NearPanel(
                panel.slug(),
                panel.name(),
                PanelRegistry.url(panel.slug()),
                panel.state().wire());
    }
}
