package io.izyboost.provider.api;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.provider.AddProvider;
import io.izyboost.provider.ChangeProvider;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderAccountView;
import io.izyboost.provider.ProviderAccounts;
import io.izyboost.provider.ProviderCallFilter;
import io.izyboost.provider.ProviderLog;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The provider accounts of a panel. */
@Path("providers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProvidersResource {
    @Inject
    ProviderAccounts accounts;

    @Inject
    ProviderLog log;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(AddProvider body) {
        long id = accounts.add(given(body)).value();
        return Response.created(URI.create("providers/" + id))
                .entity(new NewProvider(id))
                .build();
    }

    @GET
    public Page<ProviderJson> list(@BeanParam Paging paging) {
        PageRequest page = paging.request();
        List<ProviderAccountView> all = accounts.list();
        List<ProviderJson> items = all.stream()
                .skip(page.offset())
                .limit(page.size())
                .map(ProviderJson::of)
                .toList();
        return new Page<>(items, page.page(), page.size(), all.size());
    }

    @GET
    @Path("{id}")
    public ProviderJson get(@PathParam("id") long id) {
        return ProviderJson.of(accounts.get(new ProviderAccountId(id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ProviderJson change(@PathParam("id") long id, ChangeProvider body) {
        return ProviderJson.of(accounts.change(new ProviderAccountId(id), given(body)));
    }

    @POST
    @Path("{id}/test")
    public TestJson test(@PathParam("id") long id) {
        return TestJson.of(accounts.test(new ProviderAccountId(id)));
    }

    @GET
    @Path("{id}/calls")
    public Page<CallJson> calls(
            @PathParam("id") long id, @BeanParam Paging paging, @QueryParam("order") @Nullable Long order) {
        ProviderAccountView account = accounts.get(new ProviderAccountId(id));
        return log.list(new ProviderCallFilter(account.id(), order, false), paging.request())
                .map(CallJson::of);
    }

    private static <T> T given(@Nullable T body) {
        if (body == null) {
            throw DomainException.at("body", ErrorCode.INVALID_INPUT, "body");
        }
        return body;
    }
}
