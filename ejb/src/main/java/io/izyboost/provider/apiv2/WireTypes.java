package io.izyboost.provider.apiv2;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of service types on the wire, other spellings of them, and which of them take a quantity. */
final class WireTypes {
    private static final List<String> NAMES = List.of(
            "Default",
            "Package",
            "SEO",
            "Custom Comments",
            "Custom Comments Package",
            "Mentions",
            "Mentions with Hashtags",
            "Mentions Custom List",
            "Mentions Hashtag",
            "Mentions User Followers",
            "Mentions Media Likers",
            "Comment Likes",
            "Comment Replies",
            "Poll",
            "Invites from Groups",
            "Web Traffic",
            "Subscriptions");
    private static final Map<String, String> BY_KEY =
            NAMES.stream().collect(Collectors.toUnmodifiableMap(WireTypes::key, Function.identity()));
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("likes", "Default"),
            Map.entry("followers", "Default"),
            Map.entry("views", "Default"),
            Map.entry("subscribers", "Default"),
            Map.entry("members", "Default"),
            Map.entry("standard", "Default"),
            Map.entry("normal", "Default"),
            Map.entry("dripfeed", "Default"),
            Map.entry("packages", "Package"),
            Map.entry("customcomment", "Custom Comments"),
            Map.entry("customcommentpackage", "Custom Comments Package"),
            Map.entry("customcommentspackages", "Custom Comments Package"),
            Map.entry("mentionswithhashtag", "Mentions with Hashtags"),
            Map.entry("mentionscustom", "Mentions Custom List"),
            Map.entry("mentionshashtags", "Mentions Hashtag"),
            Map.entry("mentionuserfollowers", "Mentions User Followers"),
            Map.entry("mentionsmedialiker", "Mentions Media Likers"),
            Map.entry("commentlike", "Comment Likes"),
            Map.entry("commentreply", "Comment Replies"),
            Map.entry("polls", "Poll"),
            Map.entry("invitesfromgroup", "Invites from Groups"),
            Map.entry("traffic", "Web Traffic"),
            Map.entry("subscription", "Subscriptions"));
    private static final Set<String> WITHOUT_QUANTITY = Set.of(
            "Package",
            "Custom Comments",
            "Custom Comments Package",
            "Mentions Custom List",
            "Comment Replies",
            "Subscriptions");

    private WireTypes() {}

    /** The wire name that a provider's word means, or the word itself if it means none; no word is a Default. */
    static String read(@Nullable String word) {
        if (word == null) {
            return "Default";
        }
        String key = key(word);
        String name = BY_KEY.getOrDefault(key, SPELLINGS.get(key));
        return name == null ? word : name;
    }

    static boolean takesQuantity(String type) {
        return !WITHOUT_QUANTITY.contains(type);
    }

    static boolean takesLink(String type) {
        return !type.equals("Subscriptions");
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "");
    }
}
