package io.izyboost.tenancy.api;

import io.izyboost.kernel.Page;
import io.izyboost.rest.JobBody;
import io.izyboost.rest.Paging;
import io.izyboost.tenancy.PanelJobs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How far the panel's long jobs are. */
@Path("jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {
    @Inject
    PanelJobs jobs;

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
