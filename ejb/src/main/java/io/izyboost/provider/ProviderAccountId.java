package io.izyboost.provider;

/** A provider account of one panel. Meaningless outside that panel. */
public record ProviderAccountId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
