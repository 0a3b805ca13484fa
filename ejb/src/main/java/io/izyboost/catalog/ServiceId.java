package io.izyboost.catalog;

/** A service of one panel, as its customers see it on the wire. Meaningless outside that panel. */
public record ServiceId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
