package io.izyboost.kernel;

/** An account of one panel: staff or customer. Meaningless outside that panel. */
public record UserId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
