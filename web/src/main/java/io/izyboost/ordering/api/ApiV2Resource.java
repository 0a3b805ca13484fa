package io.izyboost.ordering.api;

import io.izyboost.rest.Utf8;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/v2}: one address, its fields in a form, a JSON body or a multipart form, and what these lack in the query.
 * The answer is JSON whatever a client says that it accepts.
 */
@Path("/")
@RequestScoped
public class ApiV2Resource {
    @Inject
    ApiV2 api;

    @Context
    HttpServletRequest request;

    @GET
    public Response get() {
        return answer(new ApiV2Request(Map.of()));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response post(byte[] body) throws IOException {
        String text = Utf8.text(body);
        boolean json = text(request.getContentType()).toLowerCase(Locale.ROOT).contains("json")
                || text.stripLeading().startsWith("{");
        return answer(json && !text.isBlank() ? ApiV2Request.ofJson(text) : ApiV2Request.ofForm(text));
    }

    /** Some clients hand their HTTP library a table of fields, which it sends in this form. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response post(List<EntityPart> parts) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (EntityPart part : parts) {
            fields.putIfAbsent(part.getName(), Utf8.text(part.getContent().readAllBytes()));
        }
        return answer(new ApiV2Request(fields));
    }

    private Response answer(ApiV2Request sent) {
        ApiV2Request call = sent.or(ApiV2Request.ofForm(text(request.getQueryString())));
        ApiV2Answer answer = api.answer(call, request.getRemoteAddr(), request.getHeader("Idempotency-Key"));
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.json());
        if (answer.retryAfter() > 0) {
            response.header("Retry-After", answer.retryAfter());
        }
        return response.build();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
