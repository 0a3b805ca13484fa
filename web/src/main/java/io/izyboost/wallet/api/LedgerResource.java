package io.izyboost.wallet.api;

import io.izyboost.wallet.LedgerCheck;
import io.izyboost.wallet.LedgerReport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The books, checked while one waits. */
@Path("/ledger")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {
    @Inject
    LedgerCheck check;

    @GET
    @Path("/check")
    public LedgerReport run() {
        return check.runNow();
    }
}
