package io.izyboost.catalog.api;

import io.izyboost.catalog.CategoryRef;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** A category in a body: its number, or a name. */
final class CategoryForm {
    private CategoryForm() {}

    static CategoryRef read(JsonValue value) {
        if (value instanceof JsonNumber number && number.isIntegral()) {
            return CategoryRef.of(number.longValue());
        }
        if (value instanceof JsonString name && !name.getString().isBlank()) {
            return CategoryRef.named(name.getString());
        }
        throw DomainException.at("category", ErrorCode.INVALID_INPUT, "category");
    }
}
