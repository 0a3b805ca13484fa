package io.izyboost.catalog.api;

import io.izyboost.catalog.Catalog;
import io.izyboost.catalog.CategoryView;
import io.izyboost.catalog.ChangeCategory;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The headings under which services are offered. */
@Path("categories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CategoriesResource {
    @Inject
    Catalog catalog;

    @GET
    public Page<CategoryView> list(@BeanParam Paging paging) {
        PageRequest page = paging.request();
        List<CategoryView> all = catalog.categories();
        List<CategoryView> items =
                all.stream().skip(page.offset()).limit(page.size()).toList();
        return new Page<>(items, page.page(), page.size(), all.size());
    }

    @POST
    public Response add(@Nullable ChangeCategory body) {
        if (body == null || body.name() == null) {
            throw DomainException.at("name", ErrorCode.INVALID_INPUT, "name");
        }
        CategoryView added = catalog.addCategory(body.name());
        return Response.created(URI.create("categories/" + added.id()))
                .entity(added)
                .build();
    }

    @PATCH
    @Path("{id}")
    public CategoryView change(@PathParam("id") long id, @Nullable ChangeCategory body) {
        if (body == null) {
            throw DomainException.at("body", ErrorCode.INVALID_INPUT, "body");
        }
        return catalog.changeCategory(id, body);
    }
}
