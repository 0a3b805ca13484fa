package io.izyboost.wallet.api;

import io.izyboost.kernel.Page;
import io.izyboost.kernel.UserId;
import io.izyboost.rest.Paging;
import io.izyboost.wallet.Wallets;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What moved on a customer's wallet, newest first. */
@Path("/customers/{id}/transactions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TransactionsResource {
    @Inject
    Wallets wallets;

    @GET
    public Page<TransactionJson> list(@PathParam("id") long customer, @BeanParam Paging paging) {
        return wallets.transactions(new UserId(customer), paging.request()).map(TransactionJson::of);
    }
}
