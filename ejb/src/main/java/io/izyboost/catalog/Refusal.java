package io.izyboost.catalog;

import java.util.Map;

/** Why a line of a provider's catalog is not sold. Its text for people is {@code catalog.refusal.<NAME>}. */
public enum Refusal {
    /** Chosen, but not in the provider's catalog. */
    NOT_OFFERED,
    /** The line could not be read at all. */
    UNREADABLE,
    /** The provider's id is empty, too long, or stands twice in the catalog: the first line counts. */
    DUPLICATE,
    SERVICE_INVALID,
    NAME_EMPTY,
    TYPE_UNKNOWN,
    RATE_ZERO,
    /** Priced out of reach, as providers do to park a service. */
    RATE_PARKED,
    MIN_ABOVE_MAX,
    QUANTITY_INVALID,
    RATE_BELOW_COST,
    MARGIN_INVALID;

    private static final Map<String, Refusal> WORDS = Map.of(
            "parked", RATE_PARKED,
            "listed twice", DUPLICATE,
            "no name", NAME_EMPTY,
            "no service id", SERVICE_INVALID,
            "no quantities", QUANTITY_INVALID,
            "its maximum is below", MIN_ABOVE_MAX);

    /** What an adapter says in words about a line that it could not read. */
    static Refusal ofWords(String words) {
        return WORDS.entrySet().stream()
                .filter(entry -> words.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(UNREADABLE);
    }
}
