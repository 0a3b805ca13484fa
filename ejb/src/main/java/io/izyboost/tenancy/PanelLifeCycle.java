package io.izyboost.tenancy;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.UserId;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The registry's life-cycle door: joins the caller's transaction; once that commits, this node forgets what it knew. */
@Stateless
public class PanelLifeCycle {
    @PersistenceContext(unitName = "platform")
    EntityManager em;

    @Inject
    AppClock clock;

    @Inject
    Event<PanelChanged> changed;

    /** The last step of a birth; refused if the sweeper took the panel away meanwhile. */
    public void born(PanelId id) {
        locked(id).born(clock.instant());
        em.flush();
    }

    public void suspend(PanelId id) {
        locked(id).suspend();
    }

    public void activate(PanelId id) {
        locked(id).activate();
    }

    public void rename(PanelId id, String name) {
        locked(id).rename(name);
    }

    /** Notes which customer of the parent owns the panel. */
    public void ownedBy(PanelId id, UserId customerOfParent) {
        locked(id).ownedBy(customerOfParent);
    }

    private RegisteredPanel locked(PanelId id) {
        RegisteredPanel panel = em.find(RegisteredPanel.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (panel == null) {
            throw new DomainException(ErrorCode.NOT_FOUND, id);
        }
        changed.fire(new PanelChanged(id));
        return panel;
    }
}
