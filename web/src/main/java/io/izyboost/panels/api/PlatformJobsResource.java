package io.izyboost.panels.api;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.job.JobFilter;
import io.izyboost.kernel.job.JobSort;
import io.izyboost.panels.PlatformJobs;
import io.izyboost.rest.JobBody;
import io.izyboost.rest.Paging;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Jobs of the platform and of all panels: how far they are and what they did. */
@Path("jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PlatformJobsResource {
    @Inject
    PlatformJobs jobs;

    @GET
    public Page<JobBody> list(
            @QueryParam("name") @Nullable String name,
            @QueryParam("status") @Nullable String status,
            @BeanParam Paging paging) {
        if (status != null && !isStatus(status)) {
            throw DomainException.notOneOf("status", (Object[]) BatchStatus.values());
        }
        return jobs.list(new JobFilter(null, name, status), JobSort.NEWEST, paging.request())
                .map(JobBody::of);
    }

    private static boolean isStatus(String word) {
        return Arrays.stream(BatchStatus.values()).anyMatch(one -> one.name().equals(word));
    }

    @GET
    @Path("{id}")
    public JobBody get(@PathParam("id") long id) {
        return JobBody.of(jobs.get(id));
    }
}
