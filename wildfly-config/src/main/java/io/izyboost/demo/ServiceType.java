package io.izyboost.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The service types of API v2, what {@code add} must bring for each, and what is counted for the bill. */
public enum ServiceType {
    DEFAULT("Default", Billing.QUANTITY, "link"),
    PACKAGE("Package", Billing.FLAT, "link"),
    SEO("SEO", Billing.QUANTITY, "link", "keywords"),
    CUSTOM_COMMENTS("Custom Comments", Billing.COMMENTS, "link", "comments"),
    CUSTOM_COMMENTS_PACKAGE("Custom Comments Package", Billing.FLAT, "link", "comments"),
    MENTIONS("Mentions", Billing.QUANTITY, "link", "usernames"),
    MENTIONS_WITH_HASHTAGS("Mentions with Hashtags", Billing.QUANTITY, "link", "usernames", "hashtags"),
    MENTIONS_CUSTOM_LIST("Mentions Custom List", Billing.USERNAMES, "link", "usernames"),
    MENTIONS_HASHTAG("Mentions Hashtag", Billing.QUANTITY, "link", "hashtag"),
    MENTIONS_USER_FOLLOWERS("Mentions User Followers", Billing.QUANTITY, "link", "username"),
    MENTIONS_MEDIA_LIKERS("Mentions Media Likers", Billing.QUANTITY, "link", "media"),
    COMMENT_LIKES("Comment Likes", Billing.QUANTITY, "link", "username"),
    COMMENT_REPLIES("Comment Replies", Billing.COMMENTS, "link", "username", "comments"),
    POLL("Poll", Billing.QUANTITY, "link", "answer_number"),
    INVITES_FROM_GROUPS("Invites from Groups", Billing.QUANTITY, "link", "groups"),
    WEB_TRAFFIC("Web Traffic", Billing.QUANTITY, "link", "country", "device", "type_of_traffic"),
    SUBSCRIPTIONS("Subscriptions", Billing.POSTS, "username", "min", "max", "delay");

    /** What a bill counts. */
    enum Billing {
        QUANTITY,
        FLAT,
        COMMENTS,
        USERNAMES,
        POSTS
    }

    private final String wire;
    private final Billing billing;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> required;

    ServiceType(String wire, Billing billing, String... required) {
        this.wire = wire;
        this.billing = billing;
        this.required = List.of(required);
    }

    public String wire() {
        return wire;
    }

    Billing billing() {
        return billing;
    }

    List<String> required() {
        return required;
    }

    boolean allowsDripFeed() {
        return this == DEFAULT || this == WEB_TRAFFIC;
    }

    static Optional<ServiceType> read(String wire) {
        return Arrays.stream(values())
                .filter(type -> type.wire.equalsIgnoreCase(wire))
                .findFirst();
    }
}
