package io.izyboost.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;

/** The connection of the running transaction, its search path the panel's; pending entity changes go first. */
@ApplicationScoped
class PanelSql {
    @PersistenceContext(unitName = "panel")
    EntityManager em;

    <T> T call(ReturningWork<T> work) {
        em.flush();
        return em.unwrap(Session.class).doReturningWork(work);
    }
}
