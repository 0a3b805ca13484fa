package io.izyboost.ordering;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an order is for: a web address or the bare name of an account, as the trade uses both. It ends up in other
 * people's pages and programs, so nothing passes that a browser would run.
 */
final class Links {
    private static final int LONGEST = 2_048;
    private static final Pattern OTHER_SCHEME =
            Pattern.compile("^(?!https?://)([a-z][a-z0-9+.-]*://|(javascript|data|vbscript|file|blob):).*");

    private Links() {}

    static String checked(String link) {
        String stripped = link == null ? "" : link.strip();
        boolean isClean = stripped.chars()
                .noneMatch(c -> Character.isWhitespace(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || c == '<'
                        || c == '>'
                        || c == '"');
        String lower = stripped.toLowerCase(Locale.ROOT);
        boolean isBare = lower.equals("http://") || lower.equals("https://");
        if (stripped.isEmpty()
                || stripped.length() > LONGEST
                || !isClean
                || isBare
                || OTHER_SCHEME.matcher(lower).matches()) {
            throw DomainException.at("link", ErrorCode.LINK_INVALID);
        }
        return stripped;
    }
}
