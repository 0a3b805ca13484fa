package io.izyboost.demo;

import java.util.Arrays;
import java.util.Locale;

/** The ways in which the provider misbehaves. All but the last three do the work first, so an order is accepted whatever the client sees. */
public enum FaultMode {
    /** Answers well, but late. */
    SLOW(true),
    /** Accepts, then says nothing and closes after the given time. */
    HANG(true),
    /** Accepts, then closes the connection without an answer. */
    DROP(true),
    /** Accepts, then closes the connection in the middle of the answer. */
    CUT(true),
    /** Accepts, then answers 500. */
    ERROR_500(true),
    /** Accepts, then answers with a page instead of JSON. */
    HTML(true),
    /** Accepts, then answers with half of the JSON, as if it were all. */
    TRUNCATED(true),
    /** Accepts, then answers with the given status and text. */
    ANSWER(true),
    /** Does nothing and answers the given text as an error of API v2. */
    REJECT(false),
    /** Does nothing and closes the connection. */
    DROP_BEFORE(false),
    /** Does nothing and answers with the given status and text. */
    ANSWER_BEFORE(false);

    private final boolean accepts;

    FaultMode(boolean accepts) {
        this.accepts = accepts;
    }

    boolean accepts() {
        return accepts;
    }

    /** As control calls spell it, for example {@code drop-before}. */
    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static FaultMode read(String wire) {
        return Arrays.stream(values())
                .filter(mode -> mode.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown mode: " + wire));
    }
}
