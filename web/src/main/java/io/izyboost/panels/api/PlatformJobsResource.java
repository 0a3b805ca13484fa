package io.izyboost.panels.api;

import io.izyboost.kernel.Page;
import io.izyboost.panels.PlatformJobs;
import io.izyboost.rest.JobBody;
import io.izyboost.rest.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Jobs of the platform and of all panels: how far they are and what they did. */
@Path("jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PlatformJobsResource {
    @Inject
    PlatformJobs jobs;

    @GET
    public Page<JobBody> list(@BeanParam Paging paging) {
        return jobs.list(paging.request()).map(JobBody::of);
    }

    @GET
    @Path("{id}")
    public JobBody get(@PathParam("id") long id) {
        return JobBody.of(jobs.get(id));
    }
}
