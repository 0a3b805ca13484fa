package io.izyboost.ui.filter;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.Messages;
import io.izyboost.rest.ApiV2Error;
import io.izyboost.rest.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A filter's refusal in the form of the surface that was asked: API v2, problem+json, or a small page of its own. */
final class Answers {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s</title><style>:root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;display:grid;
            place-items:center;min-height:90vh;margin:0 1.5rem;text-align:center}h1{font-size:1.6rem;margin:0 0 .5rem}
            p{max-width:32rem;margin:0 auto;opacity:.8}</style></head><body><main><h1>%2$s</h1><p>%3$s</p></main></body></html>
            """;

    private Answers() {}

    /** @param title key of the page's title, under {@code status.} */
    static void refuse(HttpServletRequest request, HttpServletResponse response, DomainException problem, String title)
            throws IOException {
        Locale locale = Languages.ofRequest(request);
        switch (Surface.of(request)) {
            case API_V2 -> write(response, ApiV2Error.status(problem), "application/json", ApiV2Error.body(problem));
            case MANAGE_API, ADMIN_API -> {
                Problem body = Problem.of(problem, locale);
                body.headers().forEach(response::setHeader);
                write(response, body.status(), Problem.MEDIA_TYPE, body.json());
            }
            default ->
                page(
                        response,
                        problem.code().httpStatus(),
                        locale,
                        Messages.text("status." + title + ".title", locale),
                        Messages.of(problem, locale));
        }
    }

    /** What broke on our side, on one of the APIs. */
    static void broken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        failed(Surface.of(request), 500, request, response);
    }

    /** What the container refused or could not do on one of the APIs: for it the answer would be a page. */
    static void failed(Surface api, HttpServletRequest request, HttpServletResponse response) throws IOException {
        failed(api, response.getStatus(), request, response);
    }

    private static void failed(Surface api, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean isOurs = status >= 500;
        if (api == Surface.API_V2) {
            String words = isOurs ? "Internal error" : ApiV2Error.REFUSED;
            write(response, isOurs ? 500 : 200, "application/json", ApiV2Error.body(words));
        } else {
            Problem problem = Problem.of(status, Languages.ofRequest(request));
            write(response, problem.status(), Problem.MEDIA_TYPE, problem.json());
        }
    }

    /** A page outside any panel's design: there is no panel, or it does not serve. */
    static void page(HttpServletResponse response, int status, Locale locale, String title, String text)
            throws IOException {
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        String html = PAGE.formatted(locale.getLanguage(), escape(title), escape(text));
        write(response, status, "text/html", html);
    }

    static void write(HttpServletResponse response, int status, String mediaType, String body) throws IOException {
        response.setStatus(status);
        response.setContentType(mediaType + ";charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
