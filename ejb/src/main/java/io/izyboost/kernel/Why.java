package io.izyboost.kernel;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why something went otherwise than wanted, as it is kept: a key of the texts {@code why.<NAME>} and its arguments, so that
 * {@link Messages#told} says it in each reader's language. What a provider said stays in its own words.
 */
public enum Why {
    ACCOUNT_OFF,
    /** How many. */
    CALLS_AT_ONCE,
    HOST_BUSY,
    LAST_CALLS_FAILED,
    CALL_BROKE_DOWN,
    LEASE_OVER,
    REPEATED_AT_PARENT,
    /** The provider's number. */
    NUMBER_TAKEN,
    /** The provider's number. */
    TAKEN_LATE,
    NO_LATER_ORDER,
    FOUND_BY_PROBE,
    FOUND_AT_PARENT,
    BEGUN_TOO_LATE,

    /** The provider's words. */
    PROVIDER_SAYS,
    NO_REPORT,
    /** The provider's word. */
    ODD_STATUS,
    /** What it was, and what is said now. */
    OTHER_END,
    /** What was said instead. */
    PARTIAL_WITHOUT_NUMBER,

    PANELS_UNREADABLE,
    OWN_PANEL,
    /** The host. */
    ADDRESS_CLOSED,
    /** The host. */
    HOST_NOT_FOUND,
    NOT_CONNECTED,
    NOT_SECURE,
    /** Seconds. */
    ANSWER_LATE,
    ANSWER_CUT_OFF,
    /** Bytes. */
    ANSWER_TOO_LONG,

    /** From here on to the next empty line: the HTTP status. */
    ANSWER_EMPTY,
    ANSWER_IS_PAGE,
    ANSWER_NOT_JSON,
    ANSWER_BROKEN,
    ANSWER_STATUS,
    ANSWER_WITHOUT_ORDER,
    /** The HTTP status, and the provider's words. */
    ANSWER_STATUS_SAYS,

    ANSWER_WITHOUT_BALANCE,
    CATALOG_UNREADABLE,
    /** How many services now, and before. */
    CATALOG_SHRUNK,
    /** The account's currency, and why it could not be asked. */
    CURRENCY_TAKEN_TO_BE,
    /** The account's currency, and the provider's. */
    CURRENCY_DIFFERS,

    PARENT_MISSING,
    PARENT_CLOSED,
    PARENT_UPGRADING,
    PARENT_BROKE_DOWN,
    PARENT_SELLS_NOTHING,

    /** The job's number. */
    JOB_BROKE_DOWN,
    /** The rule's name, and rows that break it. */
    BOOKS_BROKEN;

    private static final String PREFIX = "why.";
    private static final String BETWEEN = "\t";

    /** As it is kept. One that was kept before may be the last argument. */
    public String text(Object... arguments) {
        return kept(PREFIX + name(), arguments);
    }

    /** Whether a text is one of these as it is kept. */
    public static boolean isKept(String text) {
        return text.startsWith(PREFIX);
    }

    static String kept(String key, Object... arguments) {
        return Stream.concat(Stream.of(key), Stream.of(arguments).map(String::valueOf))
                .collect(Collectors.joining(BETWEEN));
    }

    static String[] parts(String kept) {
        return kept.split(BETWEEN, -1);
    }
}
