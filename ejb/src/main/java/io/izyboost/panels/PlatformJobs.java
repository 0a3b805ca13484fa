package io.izyboost.panels;

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

/** The operator's door to the batch jobs of all panels. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlatformJobs {
    @Inject
    Jobs jobs;

    @RequiresPermission(Permission.PLATFORM_READ)
    public JobView get(long id) {
        return jobs.find(null, id).orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND, id));
    }

    @RequiresPermission(Permission.PLATFORM_READ)
    public Page<JobView> list(JobFilter filter, JobSort sort, PageRequest page) {
        return jobs.list(filter, sort, page);
    }
}
