package io.izyboost.ui.filter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Which face of the application a request meets; each says no in a form of its own. */
enum Surface {
    API_V2,
    MANAGE_API,
    ADMIN_API,
    BRAND,
    RESOURCE,
    PAGE;

    private static final Set<String> CONSOLE_PAGES = Set.of("/admin", "/log-in", "/log-out", "/language");

    static Surface of(HttpServletRequest request) {
        return of(path(request));
    }

    static Surface of(String path) {
        if (isUnder(path, "/api/v2")) {
            return API_V2;
        }
        if (isUnder(path, "/manage/api")) {
            return MANAGE_API;
        }
        if (isUnder(path, "/admin/api")) {
            return ADMIN_API;
        }
        if (isUnder(path, "/brand")) {
            return BRAND;
        }
        return isUnder(path, "/jakarta.faces.resource") ? RESOURCE : PAGE;
    }

    /**
     * What an operator needs to see and mend the fleet. Besides {@code platform} it reads accounts, keys, settings and
     * files only, tables that every panel has had from its first version.
     */
    static boolean isConsole(String path) {
        return switch (of(path)) {
            case ADMIN_API, BRAND, RESOURCE -> true;
            case API_V2, MANAGE_API -> false;
            case PAGE ->
                path.equals("/brand.css")
                        || isUnder(path, "/admin")
                        || CONSOLE_PAGES.contains(
                                path.endsWith(".xhtml") ? path.substring(0, path.lastIndexOf('.')) : path);
        };
    }

    /** As the container matched it: decoded, without parameters and dots; doubled slashes count once. */
    static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = info == null ? request.getServletPath() : request.getServletPath() + info;
        return path.contains("//") ? path.replaceAll("/+", "/") : path;
    }

    static boolean isUnder(String path, String folder) {
        return path.startsWith(folder) && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
    }

    boolean isApi() {
        return this == API_V2 || this == MANAGE_API || this == ADMIN_API;
    }
}
