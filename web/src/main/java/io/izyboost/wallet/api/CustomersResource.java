package io.izyboost.wallet.api;

import io.izyboost.identity.Accounts;
import io.izyboost.identity.KeyedUser;
import io.izyboost.identity.NewUser;
import io.izyboost.identity.Roles;
import io.izyboost.identity.UserView;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.UserId;
import io.izyboost.rest.Paging;
import io.izyboost.wallet.CustomerSort;
import io.izyboost.wallet.Customers;
import io.izyboost.wallet.Wallets;
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

/** The customers of a panel, for its staff. */
@Path("customers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CustomersResource {
    @Inject
    Accounts accounts;

    @Inject
    Customers customers;

    @Inject
    Wallets wallets;

    @POST
    public Response add(AddCustomer body) {
        if (body == null) {
            throw DomainException.at("body", ErrorCode.INVALID_INPUT, "body");
        }
        KeyedUser added = accounts.addWithKey(
                new NewUser(body.email(), body.password(), body.name(), Roles.CUSTOMER, body.locale()));
        return Response.created(URI.create("customers/" + added.id()))
                .entity(new NewCustomer(added.id().value(), added.apiKey()))
                .build();
    }

    @GET
    public Page<CustomerView> list(@BeanParam Paging paging, @QueryParam("text") String text) {
        return customers
                .list(text, CustomerSort.NEWEST, paging.request())
                .map(row -> CustomerView.of(row.user(), row.balance()));
    }

    @GET
    @Path("{id}")
    public CustomerView get(@PathParam("id") long id) {
        UserView user = accounts.get(new UserId(id));
        if (!user.role().equals(Roles.CUSTOMER)) {
            throw new DomainException(ErrorCode.NOT_FOUND, id);
        }
        return CustomerView.of(user, wallets.balance(user.id()));
    }
}
