package io.izyboost.provider.apiv2;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.Encoding;

/** Turns a provider's text into plain text: entities resolved, markup and invisible characters taken out. */
final class PlainText {
    private static final Pattern HIDDEN_BLOCK = Pattern.compile("(?is)<(script|style)\\b.*?(</\\1\\s*>|$)");
    private static final Pattern TAG = Pattern.compile("(?s)</?[a-zA-Z!?][^<>]*(>|$)");
    /** Controls, and what turns the direction of writing or has no width (but the joiner of emoji). */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\u00AD\\u061C\\u200B\\u200C\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF]");

    private static final int TIMES_ESCAPED = 3;

    private PlainText() {}

    static String of(@Nullable String text, int longest) {
        String plain = text == null ? "" : text;
        for (int i = 0; i < TIMES_ESCAPED && plain.indexOf('&') >= 0; i++) {
            plain = Encoding.decodeHtml(plain, false);
        }
        String before;
        do {
            before = plain;
            plain = TAG.matcher(HIDDEN_BLOCK.matcher(plain).replaceAll(" ")).replaceAll(" ");
        } while (!plain.equals(before));
        plain = INVISIBLE.matcher(plain).replaceAll(" ").replaceAll("\\s+", " ").strip();
        return cut(plain, longest);
    }

    /** Never in the middle of a character. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
