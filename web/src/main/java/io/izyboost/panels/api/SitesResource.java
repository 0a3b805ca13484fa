package io.izyboost.panels.api;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Page;
import io.izyboost.panels.CreatePanel;
import io.izyboost.panels.CreatedPanel;
import io.izyboost.panels.PanelFilter;
import io.izyboost.panels.Panels;
import io.izyboost.rest.Paging;
import io.izyboost.tenancy.PanelState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Panels: made, listed, closed, opened. */
@Path("sites")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SitesResource {
    @Inject
    Panels panels;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@Nullable CreatePanel wanted) {
        if (wanted == null) {
            throw DomainException.at("body", ErrorCode.INVALID_INPUT, "body");
        }
        CreatedPanel created = panels.create(wanted);
        return Response.created(URI.create("sites/" + created.slug()))
                .entity(created)
                .build();
    }

    @GET
    public Page<SiteView> list(
            @BeanParam Paging paging,
            @QueryParam("q") @Nullable String text,
            @QueryParam("state") @Nullable String state,
            @QueryParam("parent") @Nullable String parent) {
        PanelFilter filter = new PanelFilter(text, state(state), parent, null, false);
        return panels.list(filter, paging.request()).map(SiteView::of);
    }

    @GET
    @Path("{slug}")
    public SiteView get(@PathParam("slug") String slug) {
        return SiteView.of(panels.get(slug));
    }

    @POST
    @Path("{slug}/suspend")
    public SiteView suspend(@PathParam("slug") String slug) {
        panels.suspend(slug);
        return SiteView.of(panels.get(slug));
    }

    @POST
    @Path("{slug}/activate")
    public SiteView activate(@PathParam("slug") String slug) {
        panels.activate(slug);
        return SiteView.of(panels.get(slug));
    }

    private static @Nullable PanelState state(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        try {
            return PanelState.ofWire(word.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw DomainException.notOneOf(
                    "state",
                    Arrays.stream(PanelState.values()).map(PanelState::wire).toArray());
        }
    }
}
