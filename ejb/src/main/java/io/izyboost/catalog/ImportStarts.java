package io.izyboost.catalog;

import io.izyboost.kernel.access.Audited;
import io.izyboost.kernel.job.Jobs;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Starts the jobs of long imports; not to be called in a transaction. */
@ApplicationScoped
class ImportStarts {
    @Inject
    Jobs jobs;

    /** @param request what the audit log tells of it */
    @Audited("catalog.import")
    long start(ImportServices request, Map<String, String> params) {
        return jobs.start(TenantContext.current().id(), CatalogImport.JOB, params);
    }
}
