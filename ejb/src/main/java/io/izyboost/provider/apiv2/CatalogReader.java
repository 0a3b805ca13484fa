package io.izyboost.provider.apiv2;

import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Why;
import io.izyboost.provider.Offer;
import io.izyboost.provider.OfferedService;
import io.izyboost.provider.ProviderFailure;
import io.izyboost.provider.ProviderFailure.Reason;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the answer to {@code services}: a list, a list in {@code data} or {@code services}, or an object keyed by id. */
final class CatalogReader {
    /** A rate so high means: not for sale at present. */
    private static final BigDecimal PARKED = new BigDecimal("1000000000");

    private static final int LONGEST_NAME = 500;

    private final Map<String, OfferedService> services = new LinkedHashMap<>();
    private final List<String> refused = new ArrayList<>();

    private CatalogReader() {}

    static Offer read(JsonStructure answer) {
        CatalogReader reader = new CatalogReader();
        reader.readLines(lines(answer));
        if (reader.services.isEmpty()) {
            throw new ProviderFailure(
                    ErrorCode.PROVIDER_EMPTY_CATALOG, Reason.UNREADABLE, Why.CATALOG_UNREADABLE.text());
        }
        return new Offer(List.copyOf(reader.services.values()), reader.refused);
    }

    private void readLines(Map<String, JsonValue> lines) {
        lines.forEach((key, line) -> {
            String id = line instanceof JsonObject object ? Loose.id(object, "service", "id", "service_id") : null;
            String name = id == null ? key : id;
            String reason = line instanceof JsonObject object ? readLine(name, object) : "not an object";
            if (reason != null) {
                refused.add(PlainText.cut(name, 100) + ": " + reason);
            }
        });
    }

    /** Why the line is refused, or null. */
    private @Nullable String readLine(String id, JsonObject line) {
        if (id.startsWith("line ")) {
            return "no service id";
        }
        if (services.containsKey(id)) {
            return "listed twice";
        }
        String name = PlainText.of(Loose.text(line, "name", "title"), LONGEST_NAME);
        BigDecimal rate = Loose.decimal(line, "rate", "price");
        if (name.isEmpty()) {
            return "no name";
        }
        if (rate == null || rate.signum() < 0) {
            return "no rate that can be read";
        }
        if (rate.compareTo(PARKED) >= 0) {
            return "parked at the rate " + rate.toPlainString();
        }
        return readRest(id, name, rate, line);
    }

    private @Nullable String readRest(String id, String name, BigDecimal rate, JsonObject line) {
        String type = WireTypes.read(Loose.text(line, "type", "service_type"));
        Long min = Loose.whole(line, "min", "minimum");
        Long max = Loose.whole(line, "max", "maximum");
        boolean counted = WireTypes.takesQuantity(type);
        if (counted && (min == null || max == null)) {
            return "no quantities that can be read";
        }
        long least = Math.max(1, min == null ? 1 : min);
        long most = counted || max != null && max >= least ? max : least;
        if (most < least) {
            return "its maximum is below its minimum";
        }
        OfferedService service = new OfferedService(
                id,
                name,
                type,
                PlainText.of(Loose.text(line, "category", "category_name"), LONGEST_NAME),
                rate,
                least,
                most,
                Loose.flag(line, "refill", "refill_is_available"),
                Loose.flag(line, "cancel", "canceling_is_available", "cancel_is_available"),
                Loose.flag(line, "dripfeed", "drip_feed", "dripfeed_is_available"));
        services.put(id, service);
        return null;
    }

    private static Map<String, JsonValue> lines(JsonStructure answer) {
        if (answer instanceof JsonArray list) {
            return numbered(list);
        }
        JsonObject object = answer.asJsonObject();
        for (String wrapper : List.of("data", "services", "result")) {
            JsonValue inner = object.get(wrapper);
            if (inner instanceof JsonStructure structure) {
                return lines(structure);
            }
        }
        Map<String, JsonValue> keyed = new LinkedHashMap<>(object);
        keyed.values().removeIf(value -> !(value instanceof JsonObject));
        return keyed;
    }

    private static Map<String, JsonValue> numbered(JsonArray list) {
        Map<String, JsonValue> lines = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            lines.put("line " + (i + 1), list.get(i));
        }
        return lines;
    }
}
