package io.izyboost.catalog.api;

import io.izyboost.catalog.ImportServices;
import io.izyboost.catalog.PriceRule;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.provider.ProviderAccountId;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param services {@code "all"}, or the provider's ids as numbers or strings
 * @param prices rules for single services by the provider's id
 */
public record ImportBody(
        @Nullable JsonValue services,
        @Nullable BigDecimal marginPercent,
        @Nullable BigDecimal roundTo,
        @Nullable Map<String, PriceRule> prices) {

    ImportServices request(long account) {
        return new ImportServices(
                new ProviderAccountId(account), ids(), marginPercent, roundTo, prices == null ? Map.of() : prices);
    }

    private @Nullable Set<String> ids() {
        if (services instanceof JsonString word && word.getString().equals("all")) {
            return null;
        }
        if (services == null || services.getValueType() != JsonValue.ValueType.ARRAY) {
            throw refused();
        }
        Set<String> ids = new HashSet<>();
        services.asJsonArray().forEach(id -> ids.add(id(id)));
        return ids;
    }

    private static String id(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString().strip();
        }
        if (value instanceof JsonNumber number && number.isIntegral()) {
            return number.toString();
        }
        throw refused();
    }

    private static DomainException refused() {
        return DomainException.at("services", ErrorCode.INVALID_INPUT, "services");
    }
}
