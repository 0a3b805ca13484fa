package io.izyboost.ordering;

/** An order of one panel, as its customer sees the number. */
public record OrderId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
