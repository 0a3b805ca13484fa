package io.izyboost.ordering;

/** Where the hand-over of an order to its provider stands. */
public enum Dispatch {
    /** Waits for the dispatcher. */
    QUEUED,
    /** An attempt was committed; the call may be under way. */
    SENDING,
    /** The provider gave its number. */
    SENT,
    /** The provider refused in so many words; the customer has the money back. */
    REJECTED,
    /** It may or may not have arrived: nothing is sent again nor paid back until somebody knows. */
    UNKNOWN,
    /** Staff found that it never arrived and paid it back. */
    NOT_SENT,
    /** Worked by people; there is nobody to send it to. */
    MANUAL
}
