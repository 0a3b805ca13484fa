package io.izyboost.tenancy;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import io.izyboost.kernel.job.JobFilter;
import io.izyboost.kernel.job.JobSort;
import io.izyboost.kernel.job.JobView;
import io.izyboost.kernel.job.Jobs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The batch jobs of the panel at hand, for its staff. Ids count over all panels; another panel's is not found. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PanelJobs {
    @Inject
    Jobs jobs;

    @RequiresPermission(Permission.CATALOG_READ)
    public JobView get(long id) {
        return jobs.find(TenantContext.current().id(), id)
                .orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND, id));
    }

    @RequiresPermission(Permission.CATALOG_READ)
    public Page<JobView> list(PageRequest page) {
        return jobs.list(JobFilter.of(TenantContext.current().id()), JobSort.NEWEST, page);
    }
}
