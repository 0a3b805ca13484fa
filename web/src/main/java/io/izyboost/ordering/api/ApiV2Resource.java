package io.izyboost.ordering.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /api/v2}: one address, its fields in a form, a JSON body, a multipart form or a query. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApiV2Resource {
    @Inject
    ApiV2 api;

    @Context
    HttpServletRequest request;

    @GET
    public Response get() {
        return answer(ApiV2Request.ofForm(text(request.getQueryString())));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response post(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text(request.getContentType()).toLowerCase(Locale.ROOT).contains("json") || text.startsWith("{")) {
            return answer(ApiV2Request.ofJson(text));
        }
        return answer(ApiV2Request.ofForm(text.isBlank() ? text(request.getQueryString()) : text));
    }

    /** Some clients hand their HTTP library a table of fields, which it sends in this form. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response post(List<EntityPart> parts) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (EntityPart part : parts) {
            fields.putIfAbsent(part.getName(), new String(part.getContent().readAllBytes(), StandardCharsets.UTF_8));
        }
        return answer(new ApiV2Request(fields));
    }

    private Response answer(ApiV2Request call) {
        ApiV2Answer answer = api.answer(call, request.getRemoteAddr(), request.getHeader("Idempotency-Key"));
        Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.json());
        if (answer.retryAfter() > 0) {
            response.header("Retry-After", answer.retryAfter());
        }
        return response.build();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
