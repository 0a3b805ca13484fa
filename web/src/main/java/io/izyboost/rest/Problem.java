package io.izyboost.rest;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Messages;
import io.izyboost.tenancy.LogContext;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error body after RFC 9457.
 *
 * @param code a word that does not change, for programs
 * @param detail what to do, for people
 * @param field which field of the body it is about
 */
public record Problem(
        int status, String code, String detail, @Nullable String field, Map<String, String> headers) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(DomainException problem, Locale locale) {
        ErrorCode code = problem.code();
        Map<String, String> headers = new HashMap<>();
        if (code.httpStatus() == 429) {
            headers.put(
                    "Retry-After",
                    problem.arguments().isEmpty()
                            ? "60"
                            : "" + problem.arguments().get(0));
        }
        if (code == ErrorCode.NOT_SIGNED_IN) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        return new Problem(code.httpStatus(), code.name(), Messages.of(problem, locale), problem.field(), headers);
    }

    /** No such address, method, media type: JAX-RS or the container itself refused, or broke. */
    public static Problem of(int status, Locale locale) {
        if (status >= 500) {
            return internal(locale);
        }
        Response.Status known = Response.Status.fromStatusCode(status);
        String detail =
                switch (status) {
                    case 401 -> Messages.of(new DomainException(ErrorCode.NOT_SIGNED_IN), locale);
                    case 403 -> Messages.of(new DomainException(ErrorCode.FORBIDDEN), locale);
                    case 404 -> Messages.of(new DomainException(ErrorCode.NOT_FOUND), locale);
                    default -> Messages.text("status.http.text", locale, status);
                };
        return new Problem(status, known == null ? "HTTP_" + status : known.name(), detail, null, Map.of());
    }

    public static Problem internal(Locale locale) {
        String detail = Messages.text("status.error.text", locale, LogContext.request());
        return new Problem(500, "INTERNAL", detail, null, Map.of());
    }

    public String json() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", code)
                .add("status", status)
                .add("detail", detail)
                .add("code", code);
        if (field != null) {
            json.add("fields", Json.createObjectBuilder().add(field, detail));
        }
        String request = LogContext.request();
        if (request != null) {
            json.add("requestId", request);
        }
        return json.build().toString();
    }
}
