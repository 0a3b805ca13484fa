package io.izyboost.catalog;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Settings;
import io.izyboost.kernel.Why;
import io.izyboost.kernel.access.Audited;
import io.izyboost.kernel.work.WorkQueue;
import io.izyboost.provider.Offer;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.tenancy.PanelSql;
import io.izyboost.tenancy.TenantContext;
import io.izyboost.tenancy.alert.Alerts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The one transaction in which a fetched catalog is taken over. Import and sync of one account wait for each other. */
@ApplicationScoped
@Transactional
class CatalogMerges {
    private static final String HELD = "catalog.held";
    private static final int MOST_LOST_PERCENT = 50;
    /** Somebody may edit a service while it is synced; it is then looked at again, as it is now. */
    static final int TRIES = 3;

    @PersistenceContext(unitName = "panel")
    EntityManager em;

    @Inject
    PanelSql sql;

    @Inject
    Alerts alerts;

    @Inject
    WorkQueue work;

    @Inject
    AppClock clock;

    /** An import that its caller waits for; the job of a long one was audited when it was started. */
    @Audited("catalog.import")
    ImportResult takeNow(ImportServices request, Offer offer) {
        return take(request, offer, Progress.NONE);
    }

    ImportResult take(ImportServices request, Offer offer, Progress progress) {
        CatalogAccount account = lock(request.account());
        OfferReview review = OfferReview.of(offer, account.worth());
        ImportResult result = em.unwrap(Session.class).doReturningWork(connection -> {
            ServiceWriter writer = new ServiceWriter(connection, account.id().value(), clock.instant());
            return new ImportRun(writer, progress).take(stored -> ImportPlan.of(request, account, review, stored));
        });
        taken(account, review.accepted().size());
        if (account.synced()) {
            Instant next = clock.instant().plus(account.interval());
            work.enqueue(
                    TenantContext.current().id(), CatalogSync.WORK, account.id().toString(), "", next);
        }
        return result;
    }

    SyncResult follow(ProviderAccountId id, Offer offer) {
        CatalogAccount account = lock(id);
        OfferReview review = OfferReview.of(offer, account.worth());
        int most = Settings.number("IZYBOOST_SYNC_MOST_LOST_PERCENT", MOST_LOST_PERCENT);
        if (SyncPlan.isHeld(review.accepted().size(), account.offered(), most)) {
            return hold(account, review);
        }
        SyncPlan plan = em.unwrap(Session.class).doReturningWork(connection -> {
            ServiceWriter writer = new ServiceWriter(connection, account.id().value(), clock.instant());
            return SyncRun.take(writer, "sync", stored -> SyncPlan.of(review, stored));
        });
        for (StoredService service : plan.raised()) {
            alerts.raise("catalog.raised", Long.toString(service.id), Revaluation.raised(service, account.name()));
        }
        taken(account, review.accepted().size());
        return new SyncResult(review.size(), plan.changed().size(), plan.gone(), plan.returned(), false, 0);
    }

    /** Refuses an account that the panel does not have. */
    CatalogAccount require(ProviderAccountId id) {
        return sql.first("select * from api_providers where id = ?", CatalogAccount::of, id.value())
                .orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND, id));
    }

    /** The lines of a catalog as an import would judge them. */
    List<OfferedRow> preview(ProviderAccountId id, Offer offer) {
        CatalogAccount account = require(id);
        Set<String> known = Set.copyOf(sql.list(
                "select provider_service from services where provider_id = ?", row -> row.getString(1), id.value()));
        return OfferReview.of(offer, account.worth()).rows(offer, known);
    }

    /** Notes that a catalog could not be fetched. */
    void failed(ProviderAccountId account, String problem) {
        sql.update("update api_providers set sync_error = ? where id = ?", problem, account.value());
    }

    /** When the account is due again; null if it is not followed any more. */
    @Nullable
    Instant next(ProviderAccountId id) {
        return sql.first("select * from api_providers where id = ?", CatalogAccount::of, id.value())
                .filter(account -> account.synced() && account.offered() != null)
                .map(account -> clock.instant().plus(account.interval()))
                .orElse(null);
    }

    private SyncResult hold(CatalogAccount account, OfferReview review) {
        String problem = Why.CATALOG_SHRUNK.text(review.accepted().size(), account.offered());
        alerts.raise(HELD, account.id().toString(), Map.of("provider", account.name(), "what", problem));
        failed(account.id(), problem);
        return new SyncResult(review.size(), 0, 0, 0, true, 0);
    }

    private CatalogAccount lock(ProviderAccountId id) {
        return sql.first(CatalogAccount.LOCK, CatalogAccount::of, id.value())
                .orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND, id));
    }

    private void taken(CatalogAccount account, int offered) {
        sql.update(
                "update api_providers set synced_at = ?, offered = ?, sync_error = null where id = ?",
                clock.instant(),
                offered,
                account.id().value());
        alerts.over(HELD, account.id().toString());
    }
}
