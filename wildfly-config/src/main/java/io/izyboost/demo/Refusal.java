package io.izyboost.demo;

/** An answer {@code {"error":"text"}} of API v2. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String text) {
        super(text, null, false, false);
    }
}
