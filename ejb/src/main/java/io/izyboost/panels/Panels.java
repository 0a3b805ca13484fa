package io.izyboost.panels;

import io.izyboost.identity.NewUser;
import io.izyboost.identity.PasswordHash;
import io.izyboost.kernel.Currencies;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.access.Audited;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import io.izyboost.kernel.access.Subject;
import io.izyboost.tenancy.NewPanel;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelLifeCycle;
import io.izyboost.tenancy.PanelName;
import io.izyboost.tenancy.PanelRegistry;
import io.izyboost.tenancy.PanelState;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operator's door to all panels. */
@Stateless
public class Panels {
    @Inject
    Provisioning provisioning;

    @Inject
    PanelRegistry registry;

    @Inject
    Ownerships ownerships;

    @Inject
    PanelLifeCycle lifeCycle;

    @Inject
    PanelRows rows;

    /** Makes a panel with its owner, all or nothing. Commits in steps of its own, the last of them audited. */
    @RequiresPermission(Permission.PLATFORM_PANELS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CreatedPanel create(CreatePanel wanted) {
        NewUser account = OwnerAccount.of(wanted);
        Panel parent = parent(wanted.parent());
        NewPanel panel = new NewPanel(
                PanelWords.slug(wanted.slug()),
                PanelName.checked(wanted.name()),
                PanelWords.currency(wanted.currency()),
                "en",
                parent.id(),
                account.email());
        rows.find(panel.slug()).ifPresent(Panels::refuse);
        ownerships.check(parent, account.email());
        NewOwner owner = new NewOwner(account, PasswordHash.hash(account.password()), null, false);
        String key = provisioning.create(CallerContext.current(), panel, owner);
        return new CreatedPanel(panel.slug(), PanelRegistry.url(panel.slug()), PanelState.ACTIVE.wire(), key);
    }

    /** Closes a panel to its customers and staff; its data stays. */
    @RequiresPermission(Permission.PLATFORM_PANELS)
    @Audited("panels.suspend")
    public void suspend(@Subject String slug) {
        lifeCycle.suspend(rows.get(slug).id());
    }

    /** Opens a suspended panel again. */
    @RequiresPermission(Permission.PLATFORM_PANELS)
    @Audited("panels.activate")
    public void activate(@Subject String slug) {
        lifeCycle.activate(rows.get(slug).id());
    }

    @RequiresPermission(Permission.PLATFORM_READ)
    public PanelView get(String slug) {
        return rows.get(slug);
    }

    @RequiresPermission(Permission.PLATFORM_READ)
    public Page<PanelView> list(PanelFilter filter, PageRequest page) {
        return rows.list(filter, page);
    }

    /** The next part of a walk over all panels that the filter lets through, the youngest first. */
    @RequiresPermission(Permission.PLATFORM_READ)
    public List<PanelView> listBelow(PanelFilter filter, @Nullable PanelId last) {
        return rows.below(filter, last, PageRequest.MOST);
    }

    /** Currencies in which a panel may count, by their ISO 4217 code. */
    public Set<String> currencies() {
        return Currencies.inUse();
    }

    /** One that is pending is being made, or its maker was killed and it is about to be taken away. */
    private static void refuse(PanelView standing) {
        boolean isPending = standing.state().equals(PanelState.PENDING.wire());
        throw DomainException.at("slug", isPending ? ErrorCode.SLUG_PENDING : ErrorCode.SLUG_TAKEN, standing.slug());
    }

    private Panel parent(@Nullable String slug) {
        String wanted = slug == null || slug.isBlank() ? Panel.MAIN : slug.strip();
        return registry.bySlug(wanted)
                .filter(panel -> panel.state() == PanelState.ACTIVE)
                .orElseThrow(() -> DomainException.at("parent", ErrorCode.PARENT_UNKNOWN, wanted));
    }
}
