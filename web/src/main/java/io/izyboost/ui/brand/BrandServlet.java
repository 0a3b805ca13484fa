package io.izyboost.ui.brand;

import io.izyboost.tenancy.settings.PanelFile;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The panel's colours, logo and icon, each with a strong ETag. What is asked for by its present version may be kept
 * for a year; anything else is asked for again each time.
 */
@WebServlet({"/brand.css", "/brand/logo", "/brand/icon"})
public class BrandServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String ICON = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="18" fill="%s"/>\
            <text x="32" y="44" font-family="system-ui,sans-serif" font-size="36" font-weight="700" text-anchor="middle" \
            fill="%s">%s</text></svg>
            """;

    @Inject
    transient Brand brand;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getServletPath()) {
            case "/brand.css" -> send(request, response, "text/css;charset=UTF-8", utf8(brand.css()));
            case "/brand/logo" -> logo(request, response);
            default -> send(request, response, "image/svg+xml", utf8(icon()));
        }
    }

    private void logo(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PanelFile file = brand.logo().orElse(null);
        if (file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(request, response, file.contentType(), file.content());
    }

    private String icon() {
        Palette palette = brand.palette();
        String letter = brand.getLetter();
        String safe = Character.isLetterOrDigit(letter.charAt(0)) ? letter : "·";
        return ICON.formatted(palette.brand().hex(), palette.onBrand().hex(), safe);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String type, byte[] content)
            throws IOException {
        String tag = '"' + digest(content) + '"';
        boolean present = brand.getVersion().equals(request.getParameter("v"));
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", present ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
