package io.izyboost.provider.apiv2;

import io.izyboost.kernel.Why;
import io.izyboost.provider.ActionReport;
import io.izyboost.provider.ReportedStatus;
import io.izyboost.provider.StatusReport;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads answers about many orders: keyed by id, or a list whose lines name their order. */
final class ReportReader {
    private static final int LONGEST = 200;

    private ReportReader() {}

    /** Only for ids that were asked for: a report on another is none of ours. */
    static Map<String, StatusReport> statuses(JsonStructure answer, Collection<String> asked) {
        Map<String, StatusReport> reports = new LinkedHashMap<>();
        perOrder(answer, asked).forEach((id, line) -> reports.put(id, status(id, line)));
        return reports;
    }

    /** Answers to refill or cancel, whose member {@code name} is an id, 1, or an error. */
    static Map<String, ActionReport> actions(JsonStructure answer, Collection<String> asked, String name) {
        Map<String, ActionReport> reports = new LinkedHashMap<>();
        perOrder(answer, asked).forEach((id, line) -> reports.put(id, action(id, line, name)));
        return reports;
    }

    private static StatusReport status(String id, JsonValue value) {
        if (!(value instanceof JsonObject line)) {
            String text = Loose.text(value);
            return StatusReport.error(id, text == null ? Why.NO_REPORT.text() : PlainText.of(text, LONGEST));
        }
        String error = LooseJson.error(line);
        if (error != null) {
            return StatusReport.error(id, PlainText.of(error, LONGEST));
        }
        if (line.isEmpty()) {
            return StatusReport.error(id, Why.NO_REPORT.text());
        }
        String word = Loose.text(line, "status", "order_status");
        String currency = Loose.text(line, "currency");
        String remains = Loose.text(line, "remains", "remain");
        return new StatusReport(
                id,
                word == null ? null : PlainText.of(word, LONGEST),
                ReportedStatus.read(word),
                Loose.decimal(line, "charge"),
                Loose.whole(line, "start_count", "start_counter"),
                remains == null ? null : PlainText.of(remains, LONGEST),
                currency == null ? null : PlainText.of(currency.toUpperCase(Locale.ROOT), 10),
                null);
    }

    private static ActionReport action(String id, JsonValue value, String name) {
        if (!(value instanceof JsonObject line)) {
            String text = Loose.text(value);
            return text == null || text.equals("0") ? refused(id, "no answer") : new ActionReport(id, true, text, null);
        }
        JsonValue inner = line.get(name);
        String error = inner instanceof JsonObject object ? LooseJson.error(object) : LooseJson.error(line);
        if (error != null) {
            return refused(id, error);
        }
        String reference = Loose.id(line, name);
        boolean accepted = reference != null || Loose.flag(line, "success", "status");
        return accepted ? new ActionReport(id, true, reference, null) : refused(id, "no answer");
    }

    private static ActionReport refused(String id, String error) {
        return new ActionReport(id, false, null, PlainText.of(error, LONGEST));
    }

    private static Map<String, JsonValue> perOrder(JsonStructure answer, Collection<String> asked) {
        Map<String, JsonValue> all = new LinkedHashMap<>();
        if (answer instanceof JsonArray list) {
            list.forEach(line -> put(all, line, asked));
        } else {
            JsonObject object = answer.asJsonObject();
            JsonStructure inner = wrapped(object);
            if (inner != null) {
                return perOrder(inner, asked);
            }
            all.putAll(object);
            if (asked.size() == 1 && !all.containsKey(first(asked))) {
                put(all, object, asked);
            }
        }
        all.keySet().retainAll(asked);
        return all;
    }

    /** A line that names no order can only be about the one that was asked for. */
    private static void put(Map<String, JsonValue> all, JsonValue line, Collection<String> asked) {
        if (line instanceof JsonObject object) {
            String id = Loose.id(object, "order", "id", "order_id");
            if (id != null) {
                all.put(id, line);
            } else if (asked.size() == 1) {
                all.put(first(asked), line);
            }
        }
    }

    private static @Nullable JsonStructure wrapped(JsonObject object) {
        for (String wrapper : List.of("data", "orders", "result")) {
            if (object.get(wrapper) instanceof JsonStructure inner) {
                return inner;
            }
        }
        return null;
    }

    private static String first(Collection<String> asked) {
        return asked.iterator().next();
    }
}
