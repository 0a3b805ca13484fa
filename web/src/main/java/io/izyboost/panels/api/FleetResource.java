package io.izyboost.panels.api;

import io.izyboost.panels.PanelView;
import io.izyboost.panels.Panels;
import io.izyboost.tenancy.FleetView;
import io.izyboost.tenancy.migration.Fleet;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The migration of all panels: who stands where, pause, resume, try again. */
@Path("/fleet")
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
    @Path("/pause")
    public FleetView pause() {
        fleet.pause();
        return fleet.view();
    }

    @POST
    @Path("/resume")
    public FleetView resume() {
        fleet.resume();
        return fleet.view();
    }

    /** All broken panels, or one of them. */
    @POST
    @Path("/retry")
    @Consumes(MediaType.WILDCARD)
    public FleetView retry(@Nullable RetryFleet which) {
        if (which == null || which.slug() == null) {
            fleet.retryAll();
        } else {
            PanelView panel = panels.get(which.slug());
            fleet.retry(panel.id());
        }
        return fleet.view();
    }
}
