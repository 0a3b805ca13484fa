package io.izyboost.provider.apiv2;

import io.izyboost.kernel.Why;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON that may stand behind a byte order mark or a notice of the provider's own script. Whatever is cut off, is
 * empty, or is no JSON at all is {@link Unreadable}: a rest that happens to parse must never pass for the whole.
 */
final class LooseJson {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final char MARK = '\uFEFF';
    private static final int LONGEST_NOTICE = 8_192;

    /** Says what came instead. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final Why why;

        Unreadable(Why why) {
            super(why.name());
            this.why = why;
        }

        String why(int status) {
            return why.text(status);
        }
    }

    private LooseJson() {}

    static JsonStructure read(String body) throws Unreadable {
        String text = withoutMark(body).strip();
        if (text.isEmpty()) {
            throw new Unreadable(Why.ANSWER_EMPTY);
        }
        int start = start(text);
        if (start < 0) {
            throw new Unreadable(isPage(text) ? Why.ANSWER_IS_PAGE : Why.ANSWER_NOT_JSON);
        }
        try (JsonParser parser = JSON.createParser(new StringReader(text.substring(start)))) {
            parser.next();
            JsonStructure answer = (JsonStructure) parser.getValue();
            if (parser.hasNext()) {
                throw new Unreadable(Why.ANSWER_BROKEN);
            }
            return answer;
        } catch (JsonException | IllegalStateException e) {
            throw new Unreadable(isPage(text) ? Why.ANSWER_IS_PAGE : Why.ANSWER_BROKEN);
        }
    }

    /** The refusal in an answer: {@code {"error":"text"}} and its relatives; null if it is none. */
    static @Nullable String error(JsonStructure answer) {
        if (!(answer instanceof JsonObject object)) {
            return null;
        }
        JsonValue error = object.get("error");
        if (error == null || error == JsonValue.NULL || error == JsonValue.FALSE) {
            return null;
        }
        String text =
                switch (error.getValueType()) {
                    case OBJECT -> Loose.text(error.asJsonObject().get("message"));
                    case TRUE -> Loose.text(object.get("message"));
                    case ARRAY ->
                        error.asJsonArray().isEmpty()
                                ? ""
                                : Loose.text(error.asJsonArray().get(0));
                    default -> Loose.text(error);
                };
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Where the JSON begins: at once, or where a line or a tag of a notice has ended; -1 if nowhere. */
    private static int start(String text) {
        char before = '\n';
        for (int at = 0; at < Math.min(text.length(), LONGEST_NOTICE); at++) {
            char c = text.charAt(at);
            if ((c == '{' || c == '[') && (before == '\n' || before == '>')) {
                return at;
            }
            if (c != ' ' && c != '\t' && c != '\r' && c != MARK) {
                before = c;
            }
        }
        return -1;
    }

    private static String withoutMark(String body) {
        return !body.isEmpty() && body.charAt(0) == MARK ? body.substring(1) : body;
    }

    private static boolean isPage(String text) {
        String head = text.substring(0, Math.min(text.length(), 200)).toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype") || head.contains("<html") || head.contains("<head");
    }
}
