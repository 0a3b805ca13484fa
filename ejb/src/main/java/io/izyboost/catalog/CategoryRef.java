package io.izyboost.catalog;

import org.jspecify.annotations.Nullable;

/** A category by its number, or by its name: then it is made, with what refers to it, if there is none of that name. */
public record CategoryRef(@Nullable Long id, @Nullable String name) {
    public static CategoryRef of(long id) {
        return new CategoryRef(id, null);
    }

    public static CategoryRef named(String name) {
        return new CategoryRef(null, name);
    }
}
