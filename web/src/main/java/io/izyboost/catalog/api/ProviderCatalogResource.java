package io.izyboost.catalog.api;

import io.izyboost.catalog.CatalogImport;
import io.izyboost.catalog.CatalogSync;
import io.izyboost.catalog.ImportStart;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.provider.ProviderAccountId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What a provider account offers, brought into the catalog and kept up to date. */
@Path("providers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProviderCatalogResource {
    @Inject
    CatalogImport imports;

    @Inject
    CatalogSync sync;

    @POST
    @Path("{id}/import")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response importServices(@PathParam("id") long id, @Nullable ImportBody body) {
        if (body == null) {
            throw DomainException.at("body", ErrorCode.INVALID_INPUT, "body");
        }
        ImportStart start = imports.begin(body.request(id));
        return start.jobId() == null
                ? Response.ok(start.result()).build()
                : Response.accepted(new JobStarted(start.jobId())).build();
    }

    @POST
    @Path("{id}/sync")
    public Response sync(@PathParam("id") long id) {
        return Response.accepted(new JobStarted(sync.start(new ProviderAccountId(id))))
                .build();
    }
}
