package io.izyboost.kernel;

/** Which page of a list is wanted, counted from 0; at most 500 rows each. */
public record PageRequest(int page, int size) {
    public static final int MOST = 500;

    public PageRequest {
        if (size < 1 || size > MOST) {
            throw DomainException.outside("size", 1, MOST);
        }
        if (page < 0 || page > Integer.MAX_VALUE / size) {
            throw DomainException.outside("page", 0, Integer.MAX_VALUE / size);
        }
    }

    public int offset() {
        return Math.multiplyExact(page, size);
    }
}
