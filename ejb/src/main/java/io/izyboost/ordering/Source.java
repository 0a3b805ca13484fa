package io.izyboost.ordering;

/** Where an order came in: the web page, API v2, or a child panel that passes on an order of its own. */
public enum Source {
    WEB,
    API,
    CHILD
}
