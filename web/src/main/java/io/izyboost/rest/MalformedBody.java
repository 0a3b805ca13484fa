package io.izyboost.rest;

/** A body that is no JSON, or not of the shape that was asked for. */
public class MalformedBody extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedBody(Throwable cause) {
        super(cause);
    }

    String where() {
        return "body";
    }
}
