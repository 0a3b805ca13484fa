package io.izyboost.catalog;

import io.izyboost.kernel.AppClock;
import io.izyboost.provider.ProviderAccountChanged;
import io.izyboost.provider.ProviderAccountView;
import io.izyboost.tenancy.alert.Alerts;
import io.izyboost.tenancy.retention.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Map;
import org.hibernate.Session;

/**
 * With a new exchange rate all costs of an account become others at once, before the next sync: nothing is sold below
 * cost meanwhile. Joins the transaction that changes the account and holds its row.
 */
@ApplicationScoped
class Revaluation {
    @PersistenceContext(unitName = "panel")
    EntityManager em;

    @Inject
    Alerts alerts;

    @Inject
    Retention retention;

    @Inject
    AppClock clock;

    void follow(@Observes ProviderAccountChanged change) {
        BigDecimal rate = change.after().exchangeRate();
        if (rate != null && !change.before().isWorth(rate)) {
            revalue(change.after(), rate);
        }
    }

    private void revalue(ProviderAccountView account, BigDecimal exchangeRate) {
        SyncPlan revalued = em.unwrap(Session.class).doReturningWork(connection -> {
            ServiceWriter writer = new ServiceWriter(connection, account.id().value(), clock.instant());
            return SyncRun.take(writer, "exchange rate", stored -> SyncPlan.of(exchangeRate, stored));
        });
        retention.expect();
        for (StoredService service : revalued.raised()) {
            alerts.raise("catalog.raised", Long.toString(service.id), raised(service, account.name()));
        }
    }

    static Map<String, String> raised(StoredService service, String provider) {
        String rate = service.rate.stripTrailingZeros().toPlainString();
        return Map.of("what", service.name + ": " + rate, "provider", provider);
    }
}
