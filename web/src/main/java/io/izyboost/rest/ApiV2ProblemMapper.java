package io.izyboost.rest;

import io.izyboost.kernel.DomainException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import org.jboss.logging.Logger;

/** The errors of API v2. What broke on our side is a 500: a client must not take it for a refusal of its order. */
public class ApiV2ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ApiV2ProblemMapper.class);

    @Override
    public Response toResponse(Throwable thrown) {
        DomainException refusal = Causes.refusal(thrown);
        if (refusal != null) {
            return answer(ApiV2Error.status(refusal), ApiV2Error.body(refusal), refusal);
        }
        if (isUnreadable(thrown)) {
            return answer(200, ApiV2Error.body(ApiV2Error.REFUSED), null);
        }
        LOG.error("A call of API v2 failed", thrown);
        return answer(500, ApiV2Error.body("Internal error"), null);
    }

    /** Refused by JAX-RS itself, or a body that broke off or is no form: nothing was done yet. */
    private static boolean isUnreadable(Throwable thrown) {
        return thrown instanceof IOException
                || thrown instanceof WebApplicationException web
                        && web.getResponse().getStatus() < 500;
    }

    private static Response answer(int status, String body, DomainException refusal) {
        Response.ResponseBuilder answer =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        if (status == 429 && refusal != null && !refusal.arguments().isEmpty()) {
            answer.header("Retry-After", refusal.arguments().get(0));
        }
        return answer.build();
    }
}
