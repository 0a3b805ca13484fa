package io.izyboost.ordering.api;

import io.izyboost.identity.Accounts;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.UserId;
import io.izyboost.ordering.ApiCallFilter;
import io.izyboost.ordering.ApiCallView;
import io.izyboost.ordering.ApiCalls;
import io.izyboost.rest.Flag;
import io.izyboost.rest.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** What a customer's programs asked of API v2, and what they were answered. */
@Path("/customers/{id}/calls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApiCallsResource {
    @Inject
    Accounts accounts;

    @Inject
    ApiCalls log;

    @GET
    public Page<ApiCallView> list(
            @PathParam("id") long customer,
            @QueryParam("problems") @Nullable String problems,
            @BeanParam Paging paging) {
        UserId user = accounts.get(new UserId(customer)).id();
        return log.list(new ApiCallFilter(user, Boolean.TRUE.equals(Flag.of("problems", problems))), paging.request());
    }
}
