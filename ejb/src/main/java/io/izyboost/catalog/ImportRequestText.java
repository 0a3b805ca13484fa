package io.izyboost.catalog;

import io.izyboost.provider.ProviderAccountId;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An import's request as text, to travel as a job's parameter. */
final class ImportRequestText {
    private ImportRequestText() {}

    static String write(ImportServices request) {
        JsonObjectBuilder prices = Json.createObjectBuilder();
        request.prices().forEach((service, rule) -> prices.add(service, rule(rule)));
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("account", request.account().value())
                .add("prices", prices);
        add(object, "marginPercent", request.marginPercent());
        add(object, "roundTo", request.roundTo());
        if (request.services() != null) {
            object.add("services", Json.createArrayBuilder(request.services()));
        }
        return object.build().toString();
    }

    static ImportServices read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonObject object = reader.readObject();
            Set<String> services = null;
            if (object.containsKey("services")) {
                services = new HashSet<>();
                for (var service : object.getJsonArray("services").getValuesAs(jakarta.json.JsonString.class)) {
                    services.add(service.getString());
                }
            }
            Map<String, PriceRule> prices = new HashMap<>();
            object.getJsonObject("prices").forEach((service, rule) -> {
                JsonObject values = rule.asJsonObject();
                prices.put(service, new PriceRule(number(values, "marginPercent"), number(values, "rate")));
            });
            return new ImportServices(
                    new ProviderAccountId(object.getJsonNumber("account").longValueExact()),
                    services,
                    number(object, "marginPercent"),
                    number(object, "roundTo"),
                    prices);
        }
    }

    private static JsonObjectBuilder rule(PriceRule rule) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        add(object, "marginPercent", rule.marginPercent());
        add(object, "rate", rule.rate());
        return object;
    }

    private static void add(JsonObjectBuilder object, String name, @Nullable BigDecimal value) {
        if (value != null) {
            object.add(name, value.toPlainString());
        }
    }

    private static @Nullable BigDecimal number(JsonObject object, String name) {
        return object.containsKey(name) ? new BigDecimal(object.getString(name)) : null;
    }
}
