package io.izyboost.catalog;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import io.izyboost.provider.Offer;
import io.izyboost.provider.ProviderAccountId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Brings a provider's services into the panel's catalog. The catalog is fetched outside of any transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CatalogImport {
    /** The job of a long import, and the parameter that holds the request. */
    public static final String JOB = "import-services";

    public static final String REQUEST = "request";

    /** Whose draft in the wizard ends with the import; missing where none does. */
    public static final String BEGINNER = "beginner";

    private static final int LONG = 500;
    private static final Duration JUST_FETCHED = Duration.ofMinutes(1);
    private static final Duration STILL_SHOWN = Duration.ofMinutes(10);

    @Inject
    Offers offers;

    @Inject
    CatalogMerges merges;

    @Inject
    ImportDrafts drafts;

    @Inject
    ImportStarts starts;

    /** Imports at once, or starts a job for more than 500 services; audited in the merge's transaction, or as the job. */
    @RequiresPermission(Permission.CATALOG_WRITE)
    public ImportStart begin(ImportServices request) {
        check(request);
        Offer offer = offers.ask(request.account());
        long wanted = offer.services().stream()
                .filter(line -> request.wants(line.service()))
                .count();
        if (wanted <= LONG) {
            return ImportStart.done(merges.takeNow(request, offer));
        }
        return ImportStart.job(starts.start(request, Map.of(REQUEST, ImportRequestText.write(request))));
    }

    /** The wizard's way: always a job, so that its result has an address, and at its end the caller's draft is gone. */
    @RequiresPermission(Permission.CATALOG_WRITE)
    public long beginDrafted(ImportServices request) {
        check(request);
        offers.ask(request.account()); // what is wrong with the account is said now, in the form
        String beginner = CallerContext.current().self().toString();
        return starts.start(request, Map.of(REQUEST, ImportRequestText.write(request), BEGINNER, beginner));
    }

    /**
     * The whole import in the present thread; the job calls it.
     *
     * @param params as the job was begun with
     * @param begun when it was
     */
    @RequiresPermission(Permission.CATALOG_WRITE)
    public ImportResult run(Map<String, String> params, Instant begun, Progress progress) {
        ImportServices read = ImportRequestText.read(params.get(REQUEST));
        ImportResult result = merges.take(read, offers.notOlderThan(JUST_FETCHED, read.account()), progress);
        String beginner = params.get(BEGINNER);
        if (beginner != null) {
            drafts.finished(read.account(), new UserId(Long.parseLong(beginner)), begun);
        }
        return result;
    }

    /** What the provider offers, as an import would see it; a few minutes old at most. */
    @RequiresPermission(Permission.CATALOG_READ)
    public List<OfferedRow> preview(ProviderAccountId account) {
        return merges.preview(account, offers.askIfOlder(STILL_SHOWN, account));
    }

    private static void check(ImportServices request) {
        if (request.marginPercent() != null) {
            CatalogLimits.checkMargin(request.marginPercent());
        }
        BigDecimal step = request.roundTo();
        if (step != null) {
            CatalogLimits.checkStep(step);
        }
        for (PriceRule rule : request.prices().values()) {
            if (rule.marginPercent() != null && rule.rate() != null) {
                throw DomainException.at("prices", ErrorCode.INVALID_INPUT, "prices");
            }
        }
    }
}
