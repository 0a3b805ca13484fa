package io.izyboost.catalog;

import static io.izyboost.catalog.OrderParameter.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The 17 types of service that the field knows: their names on the wire, what they take and what they bill. */
public enum ServiceType {
    DEFAULT("Default", BillingRule.QUANTITY, set(LINK, QUANTITY), set(RUNS, INTERVAL)),
    PACKAGE("Package", BillingRule.FLAT, set(LINK)),
    SEO("SEO", BillingRule.QUANTITY, set(LINK, QUANTITY, KEYWORDS)),
    CUSTOM_COMMENTS("Custom Comments", BillingRule.LINES, set(LINK, COMMENTS)),
    CUSTOM_COMMENTS_PACKAGE("Custom Comments Package", BillingRule.FLAT, set(LINK, COMMENTS)),
    MENTIONS("Mentions", BillingRule.QUANTITY, set(LINK, QUANTITY, USERNAMES)),
    MENTIONS_WITH_HASHTAGS("Mentions with Hashtags", BillingRule.QUANTITY, set(LINK, QUANTITY, USERNAMES, HASHTAGS)),
    MENTIONS_CUSTOM_LIST("Mentions Custom List", BillingRule.LINES, set(LINK, USERNAMES)),
    MENTIONS_HASHTAG("Mentions Hashtag", BillingRule.QUANTITY, set(LINK, QUANTITY, HASHTAG)),
    MENTIONS_USER_FOLLOWERS("Mentions User Followers", BillingRule.QUANTITY, set(LINK, QUANTITY, USERNAME)),
    MENTIONS_MEDIA_LIKERS("Mentions Media Likers", BillingRule.QUANTITY, set(LINK, QUANTITY, MEDIA)),
    COMMENT_LIKES("Comment Likes", BillingRule.QUANTITY, set(LINK, QUANTITY, USERNAME)),
    COMMENT_REPLIES("Comment Replies", BillingRule.LINES, set(LINK, USERNAME, COMMENTS)),
    POLL("Poll", BillingRule.QUANTITY, set(LINK, QUANTITY, ANSWER_NUMBER)),
    INVITES_FROM_GROUPS("Invites from Groups", BillingRule.QUANTITY, set(LINK, QUANTITY, GROUPS)),
    WEB_TRAFFIC(
            "Web Traffic",
            BillingRule.QUANTITY,
            set(LINK, QUANTITY, COUNTRY, DEVICE, TYPE_OF_TRAFFIC),
            set(GOOGLE_KEYWORD, REFERRING_URL, RUNS, INTERVAL)),
    SUBSCRIPTIONS(
            "Subscriptions", BillingRule.PER_CREATED, set(USERNAME, MIN, MAX, DELAY), set(POSTS, OLD_POSTS, EXPIRY));

    /** Words that stand for a type without looking like its name: single-purpose names that mean link and quantity. */
    private static final Map<String, ServiceType> OTHER_WORDS = Map.of(
            "", DEFAULT,
            "likes", DEFAULT,
            "followers", DEFAULT,
            "views", DEFAULT,
            "members", DEFAULT,
            "subscription", SUBSCRIPTIONS,
            "customcomment", CUSTOM_COMMENTS,
            "customcommentpackage", CUSTOM_COMMENTS_PACKAGE,
            "commentlike", COMMENT_LIKES,
            "commentreply", COMMENT_REPLIES);

    /** The one switch: the others are modelled to the end and wait for their follow-up. */
    private static final Set<ServiceType> SOLD = EnumSet.of(DEFAULT, PACKAGE, CUSTOM_COMMENTS, CUSTOM_COMMENTS_PACKAGE);

    private static final Map<String, ServiceType> WORDS =
            Arrays.stream(values()).collect(Collectors.toMap(type -> bare(type.wire), Function.identity()));

    private final String wire;
    private final BillingRule billing;
    private final Set<OrderParameter> required;
    private final Set<OrderParameter> optional;

    ServiceType(String wire, BillingRule billing, Set<OrderParameter> required) {
        this(wire, billing, required, EnumSet.noneOf(OrderParameter.class));
    }

    ServiceType(String wire, BillingRule billing, Set<OrderParameter> required, Set<OrderParameter> optional) {
        this.wire = wire;
        this.billing = billing;
        this.required = Collections.unmodifiableSet(required);
        this.optional = Collections.unmodifiableSet(optional);
    }

    /** The name that clients compare with, to the letter. */
    public String wire() {
        return wire;
    }

    /** Whether services of this type can be ordered; others are kept in the catalog, and not offered. */
    public boolean isSold() {
        return SOLD.contains(this);
    }

    public BillingRule billing() {
        return billing;
    }

    public Set<OrderParameter> required() {
        return required;
    }

    public Set<OrderParameter> optional() {
        return optional;
    }

    public boolean takes(OrderParameter parameter) {
        return required.contains(parameter) || optional.contains(parameter);
    }

    /** The parameter whose lines are billed; null where none is. */
    public @Nullable OrderParameter lines() {
        if (billing != BillingRule.LINES) {
            return null;
        }
        return required.contains(COMMENTS) ? COMMENTS : USERNAMES;
    }

    /** Reads a provider's or client's spelling: case, blanks, hyphens and underscores do not count. */
    public static Optional<ServiceType> read(@Nullable String word) {
        String bare = bare(word == null ? "" : word);
        return Optional.ofNullable(WORDS.getOrDefault(bare, OTHER_WORDS.get(bare)));
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-]+", "");
    }

    private static Set<OrderParameter> set(OrderParameter first, OrderParameter... more) {
        return EnumSet.of(first, more);
    }
}
