package io.izyboost.catalog;

import java.util.Locale;

/** The parameters of an order on the wire; which of them a service takes is said by its {@link ServiceType}. */
public enum OrderParameter {
    LINK,
    QUANTITY,
    RUNS,
    INTERVAL,
    KEYWORDS,
    COMMENTS,
    USERNAMES,
    USERNAME,
    HASHTAGS,
    HASHTAG,
    MEDIA,
    ANSWER_NUMBER,
    GROUPS,
    COUNTRY,
    DEVICE,
    TYPE_OF_TRAFFIC,
    GOOGLE_KEYWORD,
    REFERRING_URL,
    MIN,
    MAX,
    POSTS,
    OLD_POSTS,
    DELAY,
    EXPIRY;

    /** The name on the wire, in lower case with underscores. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
