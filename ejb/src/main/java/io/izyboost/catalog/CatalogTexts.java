package io.izyboost.catalog;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.Encoding;

/**
 * Makes plain text of what providers and staff write: entities resolved, markup, control and direction characters taken
 * out, blanks folded, length bounded. Screens escape it nevertheless.
 */
final class CatalogTexts {
    private static final Pattern CODE = Pattern.compile("(?is)<(script|style)\\b.*?(</\\1\\s*>|$)");
    private static final Pattern TAG = Pattern.compile("(?s)<[/!?a-zA-Z][^<>]*(>|$)");
    /**
     * Controls, direction overrides and other invisible marks; the joiner that emoji need stays, and so do characters that are
     * younger than this Java.
     */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\\p{IsNoncharacter_Code_Point}[\\p{Cf}&&[^\\u200D]]]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");
    private static final int MOST_ROUNDS = 5;

    private CatalogTexts() {}

    /** One line of plain text; empty if nothing is left. */
    static String line(@Nullable String raw, int longest) {
        String text = raw == null ? "" : plain(raw);
        return cut(
                BLANKS.matcher(INVISIBLE
                                .matcher(BLANKS.matcher(text).replaceAll(" "))
                                .replaceAll(""))
                        .replaceAll(" ")
                        .strip(),
                longest);
    }

    /** Plain text that keeps its lines. */
    static String text(@Nullable String raw, int longest) {
        if (raw == null) {
            return "";
        }
        String[] lines = plain(raw).split("\\r\\n|\\r|\\n", -1);
        StringBuilder joined = new StringBuilder();
        for (String line : lines) {
            joined.append(line(line, longest)).append('\n');
        }
        return cut(joined.toString().strip(), longest);
    }

    static String name(String raw) {
        return required("name", line(raw, CatalogLimits.LONGEST_NAME));
    }

    static String category(String raw) {
        return required("name", line(raw, CatalogLimits.LONGEST_CATEGORY));
    }

    static AddService clean(AddService added, CategoryRef category) {
        return new AddService(
                name(added.name()),
                text(added.description(), CatalogLimits.LONGEST_DESCRIPTION),
                category,
                added.type(),
                added.provider(),
                added.rate(),
                added.min(),
                added.max());
    }

    static ChangeService clean(ChangeService change, @Nullable CategoryRef category) {
        return new ChangeService(
                change.name() == null ? null : name(change.name()),
                change.description() == null ? null : text(change.description(), CatalogLimits.LONGEST_DESCRIPTION),
                category,
                change.rate(),
                change.marginPercent(),
                change.min(),
                change.max(),
                change.enabled(),
                change.uniqueLink());
    }

    /** Resolves entities and strips markup until neither is left, so that doubly escaped markup finds no way through. */
    private static String plain(String raw) {
        if (raw.indexOf('&') < 0 && raw.indexOf('<') < 0) {
            return raw;
        }
        String text = raw;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String before = text;
            text = TAG.matcher(CODE.matcher(Encoding.decodeHtml(text, false)).replaceAll(""))
                    .replaceAll("");
            if (text.equals(before)) {
                return text;
            }
        }
        return text.replace('<', ' ').replace('>', ' ');
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)).strip();
    }

    private static String required(String field, String text) {
        if (text.isEmpty()) {
            throw DomainException.at(field, ErrorCode.INVALID_INPUT, field);
        }
        return text;
    }
}
