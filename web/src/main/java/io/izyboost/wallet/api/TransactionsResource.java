package io.izyboost.wallet.api;

import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.UserId;
import io.izyboost.wallet.Wallets;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What moved on a customer's wallet, newest first. */
@Path("/customers/{id}/transactions")
@Produces(MediaType.APPLICATION_JSON)
public class TransactionsResource {
    @Inject
    Wallets wallets;

    @GET
    public Page<TransactionJson> list(
            @PathParam("id") long customer,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        return wallets.transactions(new UserId(customer), new PageRequest(page, size))
                .map(TransactionJson::of);
    }
}
