package io.izyboost.identity;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.Audited;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import io.izyboost.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Accounts of the main panel that may enter the console. */
@Stateless
public class Operators {
    @PersistenceContext(unitName = "panel")
    EntityManager em;

    @Inject
    AppClock clock;

    @Inject
    Event<AccountChanged> changed;

    /** @param role super_admin, admin, editor or viewer */
    @RequiresPermission(Permission.PLATFORM_FLEET)
    @Audited("identity.appoint")
    public void appoint(UserId user, String role) {
        if (!TenantContext.current().isMain()) {
            throw new IllegalStateException("Operators are accounts of the main panel");
        }
        em.createNativeQuery("""
                        insert into platform.operators (user_id, role, created_at) values (:user, :role, :now)
                        on conflict (user_id) do update set role = excluded.role
                        """)
                .setParameter("user", user.value())
                .setParameter("role", role)
                .setParameter("now", clock.instant())
                .executeUpdate();
        changed.fire(new AccountChanged(TenantContext.current().id(), user));
    }
}
