package io.izyboost.panels.api;

import io.izyboost.panels.Panels;
import io.izyboost.tenancy.FleetView;
import io.izyboost.tenancy.migration.Fleet;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The migration of all panels: who stands where, pause, resume, try again. */
@Path("fleet")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FleetResource {
    @Inject
    Fleet fleet;

    @Inject
    Panels panels;

    @GET
    public FleetView view() {
        return fleet.view();
    }

    @POST
    @Path("pause")
    public FleetView pause() {
        fleet.pause();
        return fleet.view();
    }

    @POST
    @Path("resume")
    public FleetView resume() {
        fleet.resume();
        return fleet.view();
    }

    /** All broken panels, or the one with that slug. */
    @POST
    @Path("retry")
    public FleetView retry(@QueryParam("slug") @Nullable String slug) {
        if (slug == null || slug.isBlank()) {
            fleet.retryAll();
        } else {
            fleet.retry(panels.get(slug).id());
        }
        return fleet.view();
    }
}
