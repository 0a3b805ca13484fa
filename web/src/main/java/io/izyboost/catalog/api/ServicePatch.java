package io.izyboost.catalog.api;

import io.izyboost.catalog.CategoryRef;
import io.izyboost.catalog.ChangeService;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Changes to a service; what is missing stays. {@code category} is a number or a name. */
public record ServicePatch(
        @Nullable String name,
        @Nullable String description,
        @Nullable JsonValue category,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal marginPercent,
        @Nullable Long min,
        @Nullable Long max,
        @Nullable Boolean enabled,
        @Nullable Boolean uniqueLink) {

    ChangeService change() {
        CategoryRef wanted = category == null ? null : CategoryForm.read(category);
        return new ChangeService(name, description, wanted, rate, marginPercent, min, max, enabled, uniqueLink);
    }
}
