package io.izyboost.catalog;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.access.Audited;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import io.izyboost.kernel.job.Jobs;
import io.izyboost.provider.Offer;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderKind;
import io.izyboost.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the services of a provider account as the provider has them: prices, bounds, flags, disappearance and return. A
 * catalog that could not be fetched whole, or that has lost too much, changes nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CatalogSync {
    /** The kind of due work, its reference the account's id; the job that works it off, and its parameter. */
    public static final String WORK = "catalog.sync";

    public static final String JOB = "sync-services";
    public static final String ACCOUNT = "account";

    @Inject
    Offers offers;

    @Inject
    CatalogMerges merges;

    @Inject
    Jobs jobs;

    /** Starts a sync of that account now; returns the job's id. */
    @RequiresPermission(Permission.CATALOG_WRITE)
    @Audited("catalog.sync")
    public long start(ProviderAccountId account) {
        if (merges.require(account).kind() == ProviderKind.MANUAL) {
            throw new DomainException(ErrorCode.PROVIDER_HAS_NO_CATALOG);
        }
        return jobs.start(TenantContext.current().id(), JOB, Map.of(ACCOUNT, account.toString()));
    }

    /** Fetches and takes over, in the present thread. */
    @RequiresPermission(Permission.CATALOG_WRITE)
    public SyncResult run(ProviderAccountId account) {
        try {
            Offer offer = offers.fetch(account);
            long start = System.nanoTime();
            SyncResult result = merges.follow(account, offer);
            return result.took(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        } catch (DomainException e) {
            merges.failed(account, e.kept());
            throw e;
        }
    }

    /** When the account is due again; null: not followed any more. Joins the running transaction. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    @RequiresPermission(Permission.CATALOG_READ)
    public @Nullable Instant next(ProviderAccountId account) {
        return merges.next(account);
    }
}
