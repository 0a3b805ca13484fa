package io.izyboost.ordering.api;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Page;
import io.izyboost.ordering.ManualProgress;
import io.izyboost.ordering.OrderId;
import io.izyboost.ordering.Ordering;
import io.izyboost.ordering.Resolution;
import io.izyboost.rest.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Orders as staff see and settle them. */
@Path("/orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {
    @Inject
    Ordering ordering;

    @GET
    public Page<OrderJson> list(@BeanParam OrderQuery query, @BeanParam Paging paging) {
        return ordering.list(query.filter(), paging.request()).map(OrderJson::of);
    }

    @GET
    @Path("/{id}")
    public OrderDetailJson get(@PathParam("id") long id) {
        return OrderDetailJson.of(ordering.get(new OrderId(id)));
    }

    @POST
    @Path("/{id}/resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    public OrderJson resolve(@PathParam("id") long id, @Nullable Resolution resolution) {
        return OrderJson.of(ordering.resolve(new OrderId(id), given(resolution)));
    }

    @POST
    @Path("/{id}/progress")
    @Consumes(MediaType.APPLICATION_JSON)
    public OrderJson progress(@PathParam("id") long id, @Nullable ManualProgress progress) {
        return OrderJson.of(ordering.progress(new OrderId(id), given(progress)));
    }

    private static <T> T given(@Nullable T body) {
        if (body == null) {
            throw new DomainException(ErrorCode.INVALID_INPUT, "body");
        }
        return body;
    }
}
