package io.izyboost.catalog.api;

import io.izyboost.catalog.AddService;
import io.izyboost.catalog.Catalog;
import io.izyboost.catalog.ServiceChangeView;
import io.izyboost.catalog.ServiceFilter;
import io.izyboost.catalog.ServiceId;
import io.izyboost.catalog.ServiceType;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Page;
import io.izyboost.rest.Flag;
import io.izyboost.rest.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The services of a panel, for its staff. */
@Path("services")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ServicesResource {
    @Inject
    Catalog catalog;

    @GET
    public Page<ServiceBody> list(
            @BeanParam Paging paging,
            @QueryParam("text") @Nullable String text,
            @QueryParam("category") @Nullable String category,
            @QueryParam("provider") @Nullable String provider,
            @QueryParam("enabled") @Nullable String enabled) {
        ServiceFilter filter = new ServiceFilter(
                text, number("category", category), number("provider", provider), Flag.of("enabled", enabled));
        return catalog.list(filter, paging.request()).map(ServiceBody::of);
    }

    @POST
    public Response add(@Nullable NewServiceBody body) {
        NewServiceBody given = present("body", body);
        ServiceId id = catalog.add(new AddService(
                present("name", given.name()),
                given.description(),
                CategoryForm.read(present("category", given.category())),
                ServiceType.read(given.type())
                        .orElseThrow(() -> DomainException.notOneOf(
                                "type",
                                Arrays.stream(ServiceType.values())
                                        .map(ServiceType::wire)
                                        .toArray())),
                given.provider(),
                present("rate", given.rate()),
                given.min() == null ? 1 : given.min(),
                present("max", given.max())));
        return Response.created(URI.create("services/" + id))
                .entity(ServiceBody.of(catalog.get(id)))
                .build();
    }

    @GET
    @Path("{id}")
    public ServiceBody get(@PathParam("id") long id) {
        return ServiceBody.of(catalog.get(new ServiceId(id)));
    }

    @GET
    @Path("{id}/changes")
    public Page<ServiceChangeView> changes(@PathParam("id") long id, @BeanParam Paging paging) {
        return catalog.changes(new ServiceId(id), paging.request());
    }

    @PATCH
    @Path("{id}")
    public ServiceBody change(@PathParam("id") long id, @Nullable ServicePatch body) {
        return ServiceBody.of(
                catalog.change(new ServiceId(id), present("body", body).change()));
    }

    private static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw DomainException.at(field, ErrorCode.INVALID_INPUT, field);
        }
        return value;
    }

    private static @Nullable Long number(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw DomainException.at(field, ErrorCode.INVALID_INPUT, field);
        }
    }
}
