package io.izyboost.kernel;

/** Which page of a list is wanted, counted from 0; at most 500 rows each. */
public record PageRequest(int page, int size) {
    public static final int MOST = 500;

    public PageRequest {
        if (page < 0) {
            throw DomainException.at("page", ErrorCode.INVALID_INPUT, "page");
        }
        if (size < 1 || size > MOST) {
            throw DomainException.at("size", ErrorCode.INVALID_INPUT, "size");
        }
        if (page > Integer.MAX_VALUE / size) {
            throw DomainException.at("page", ErrorCode.INVALID_INPUT, "page");
        }
    }

    public int offset() {
        return Math.multiplyExact(page, size);
    }
}
