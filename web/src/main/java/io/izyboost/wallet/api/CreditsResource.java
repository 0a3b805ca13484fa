package io.izyboost.wallet.api;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.UserId;
import io.izyboost.wallet.CreditWallet;
import io.izyboost.wallet.Wallets;
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

/** Puts money into a customer's wallet. */
@Path("/customers/{id}/credits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CreditsResource {
    @Inject
    Wallets wallets;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response credit(@PathParam("id") long customer, @Nullable CreditRequest wanted) {
        if (wanted == null || wanted.amount() == null) {
            throw DomainException.at("amount", ErrorCode.INVALID_INPUT, "amount");
        }
        CreditWallet credit = new CreditWallet(
                new UserId(customer), wanted.amount(), wanted.reference() == null ? "" : wanted.reference());
        return Response.status(Response.Status.CREATED)
                .entity(CreditJson.of(wallets.credit(credit)))
                .build();
    }
}
