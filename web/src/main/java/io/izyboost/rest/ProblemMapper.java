package io.izyboost.rest;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Messages;
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

    /** No such address, method, media type: JAX-RS itself refused. */
    private static Response ofContainer(Response given, Locale locale) {
        int status = given.getStatus();
        String name = Response.Status.fromStatusCode(status) == null
                ? "HTTP_" + status
                : Response.Status.fromStatusCode(status).name();
        String detail =
                switch (status) {
                    case 401, 403, 404 -> Messages.of(new DomainException(code(status)), locale);
                    default -> Messages.text("status.http.text", locale, status);
                };
        Problem problem = new Problem(status, name, detail, null, java.util.Map.of());
        Response.ResponseBuilder answer = answer(problem);
        String allow = given.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, allow).build();
    }

    private static ErrorCode code(int status) {
        return switch (status) {
            case 401 -> ErrorCode.NOT_SIGNED_IN;
            case 403 -> ErrorCode.FORBIDDEN;
            default -> ErrorCode.NOT_FOUND;
        };
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem.json());
        problem.headers().forEach(answer::header);
        return answer;
    }
}
