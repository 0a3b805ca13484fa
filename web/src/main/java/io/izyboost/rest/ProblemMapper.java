package io.izyboost.rest;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.access.CallerContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Every error of the staff's and the platform's API as problem+json; what broke on our side goes to the log, not out. */
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @Override
    public Response toResponse(Throwable thrown) {
        Locale locale = CallerContext.current().locale();
        DomainException refusal = Causes.refusal(thrown);
        if (refusal != null) {
            return answer(Problem.of(refusal, locale)).build();
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return ofContainer(web.getResponse(), locale);
        }
        LOG.error("A call failed", thrown);
        return answer(Problem.internal(locale)).build();
    }

    private static Response ofContainer(Response given, Locale locale) {
        Response.ResponseBuilder answer = answer(Problem.of(given.getStatus(), locale));
        String allow = given.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, allow).build();
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem.json());
        problem.headers().forEach(answer::header);
        return answer;
    }
}
