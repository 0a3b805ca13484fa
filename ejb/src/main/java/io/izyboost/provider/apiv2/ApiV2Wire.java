package io.izyboost.provider.apiv2;

import io.izyboost.kernel.Why;
import io.izyboost.provider.WireNotes;
import io.izyboost.provider.net.Outbound;
import io.izyboost.provider.net.PostForm;
import io.izyboost.provider.net.Reply;
import io.izyboost.provider.net.WireFailure;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One address and key; notes what goes over the wire, and never the key. */
final class ApiV2Wire {
    private static final int LONGEST_NOTE = 8_000;
    private static final int SHORTEST_SECRET = 8;

    private final Outbound outbound;
    private final URI url;
    private final String key;
    private final Pattern echo;
    private final Predicate<URI> closed;

    /** @param closed addresses that are not called; a domain may have become one of our panels' since it was typed in */
    ApiV2Wire(Outbound outbound, URI url, String key, Predicate<URI> closed) {
        this.outbound = outbound;
        this.url = url;
        this.key = key;
        this.echo = echo(key);
        this.closed = closed;
    }

    /** Nothing has left yet, so a question that fails must not leave the order in doubt. */
    private void refuseOwnPanels() throws WireFailure {
        boolean isOurs;
        try {
            isOurs = closed.test(url);
        } catch (RuntimeException e) {
            throw WireFailure.notTried(Why.PANELS_UNREADABLE);
        }
        if (isOurs) {
            throw WireFailure.notTried(Why.OWN_PANEL);
        }
    }

    Reply send(String action, Map<String, String> fields, boolean fresh, int mostBytes) throws WireFailure {
        WireNotes.sent(noted(action, fields));
        Map<String, String> form = new LinkedHashMap<>();
        form.put("key", key);
        form.put("action", action);
        form.putAll(fields);
        try {
            refuseOwnPanels();
            Reply reply = withoutKey(outbound.post(new PostForm(url, form, fresh, mostBytes)));
            WireNotes.received(reply.status(), noted(reply.body()));
            return reply;
        } catch (WireFailure e) {
            WireNotes.failed(noted(String.valueOf(e.getMessage())));
            throw e;
        }
    }

    /**
     * Here, before anybody reads it: what a provider says goes into orders, alerts, mails and logs. A key so short that
     * an id or a price may hold it by chance is taken out of the log alone, lest the answer become another.
     */
    private Reply withoutKey(Reply reply) {
        return key.length() < SHORTEST_SECRET ? reply : new Reply(reply.status(), withoutKey(reply.body()));
    }

    private String withoutKey(String text) {
        return key.isEmpty() ? text : echo.matcher(text).replaceAll("***");
    }

    /** The beginning is enough for the log. */
    private String noted(String text) {
        return PlainText.cut(withoutKey(text), LONGEST_NOTE);
    }

    private String noted(String action, Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "&" + field.getKey() + "=" + noted(field.getValue()))
                .collect(Collectors.joining("", "action=" + action, ""));
    }

    /** The key as it is, or as JSON may write it. */
    private static Pattern echo(String key) {
        return Pattern.compile(key.chars().mapToObj(ApiV2Wire::echo).collect(Collectors.joining()));
    }

    private static String echo(int character) {
        String plain = Character.toString(character);
        return Character.isLetterOrDigit(character)
                ? plain
                : "(?:\\\\?" + Pattern.quote(plain) + "|\\\\u(?i:%04x))".formatted(character);
    }
}
