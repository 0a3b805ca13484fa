package io.izyboost.demo;

import static io.izyboost.demo.ServiceType.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The word lists from which the catalog is made. All names are our own. */
final class CatalogWords {

    /** Whole words for the region of a service; the first one is the whole world. */
    static final List<String> REGIONS = List.of(
            "",
            "France",
            "Brazil",
            "India",
            "USA",
            "Cameroon",
            "Nigeria",
            "Morocco",
            "Indonesia",
            "Germany",
            "Spain",
            "Italy",
            "Mexico",
            "Canada",
            "Poland",
            "Egypt",
            "Vietnam",
            "Japan",
            "Kenya",
            "Senegal",
            "Colombia",
            "Portugal",
            "Philippines",
            "South Africa",
            "Ivory Coast",
            "Argentina",
            "Turkey",
            "Belgium",
            "Ghana",
            "Peru");

    private static final String[][] MAIN = {
        {
            "Instagram",
            "Followers | 0.95 | 50 | 500000",
            "Likes | 0.22 | 20 | 200000",
            "Reel Views | 0.012 | 100 | 10000000",
            "Story Views | 0.09 | 50 | 60000",
            "Saves | 0.11 | 20 | 50000",
            "Shares | 0.16 | 20 | 100000",
            "Profile Visits | 0.07 | 100 | 1000000",
            "Reach with Impressions | 0.13 | 100 | 2000000",
            "Live Viewers 30 min | 6.40 | 20 | 5000",
            "Channel Members | 2.30 | 20 | 20000"
        },
        {
            "TikTok",
            "Followers | 1.85 | 20 | 200000",
            "Likes | 0.31 | 20 | 500000",
            "Video Views | 0.009 | 100 | 100000000",
            "Shares | 0.14 | 50 | 1000000",
            "Saves | 0.19 | 20 | 200000",
            "Live Likes | 0.05 | 100 | 1000000",
            "Live Viewers 15 min | 3.90 | 20 | 10000",
            "Story Views | 0.08 | 100 | 500000"
        },
        {
            "YouTube",
            "Views | 1.45 | 100 | 1000000",
            "Shorts Views | 0.88 | 100 | 5000000",
            "Subscribers | 13.50 | 20 | 20000",
            "Likes | 0.74 | 20 | 100000",
            "Watch Hours | 11.20 | 100 | 4000",
            "Live Viewers 60 min | 9.75 | 20 | 10000",
            "Shares to Social Media | 1.10 | 100 | 200000",
            "Community Post Likes | 2.60 | 20 | 20000"
        },
        {
            "Facebook",
            "Page Followers | 0.78 | 100 | 200000",
            "Page Likes with Followers | 0.99 | 100 | 100000",
            "Profile Followers | 0.69 | 100 | 500000",
            "Post Likes | 0.42 | 20 | 50000",
            "Post Reactions Love | 0.55 | 20 | 20000",
            "Video Views | 0.10 | 500 | 5000000",
            "Group Members | 1.65 | 100 | 100000",
            "Event Interested | 2.20 | 50 | 10000"
        },
        {
            "Telegram",
            "Channel Members | 0.64 | 100 | 200000",
            "Group Members | 0.83 | 100 | 100000",
            "Post Views | 0.015 | 50 | 1000000",
            "Reactions Mixed | 0.06 | 20 | 200000",
            "Premium Members 30 days | 7.80 | 20 | 20000",
            "Story Views | 0.35 | 50 | 50000",
            "Bot Starts | 0.52 | 100 | 50000"
        },
        {
            "X",
            "Followers | 2.75 | 20 | 50000",
            "Post Likes | 1.60 | 20 | 20000",
            "Reposts | 1.95 | 20 | 20000",
            "Post Views | 0.013 | 100 | 10000000",
            "Bookmarks | 1.05 | 20 | 20000",
            "Space Listeners 30 min | 12.00 | 20 | 5000"
        },
        {
            "Spotify",
            "Track Plays | 0.24 | 1000 | 10000000",
            "Monthly Listeners | 1.70 | 500 | 1000000",
            "Artist Followers | 0.46 | 20 | 500000",
            "Playlist Followers | 0.39 | 20 | 500000",
            "Track Saves | 0.58 | 20 | 200000",
            "Podcast Plays | 0.90 | 500 | 1000000"
        },
        {
            "Twitch",
            "Followers | 0.60 | 20 | 50000",
            "Live Viewers 60 min | 14.50 | 10 | 3000",
            "Clip Views | 0.21 | 100 | 1000000"
        },
        {
            "LinkedIn",
            "Company Followers | 15.80 | 20 | 10000",
            "Profile Connections | 19.20 | 20 | 5000",
            "Post Likes | 9.40 | 20 | 5000"
        },
        {"Discord", "Server Members Offline | 1.30 | 50 | 50000", "Server Members Online | 5.90 | 50 | 20000"},
        {"Threads", "Followers | 3.10 | 20 | 20000", "Likes | 1.40 | 20 | 20000"},
        {"Pinterest", "Followers | 1.90 | 20 | 20000", "Pin Saves | 1.20 | 20 | 50000"},
        {"SoundCloud", "Plays | 0.03 | 100 | 10000000", "Followers | 1.15 | 20 | 50000"},
        {"Snapchat", "Followers | 9.90 | 20 | 10000", "Spotlight Views | 0.95 | 100 | 500000"},
        {"WhatsApp", "Channel Followers | 3.60 | 50 | 50000", "Channel Post Reactions | 1.80 | 20 | 20000"},
        {"Reddit", "Community Members | 4.70 | 50 | 20000", "Post Upvotes | 22.00 | 10 | 2000"}
    };

    private CatalogWords() {}

    /** The plain offers, in the order in which the shops of the trade show their platforms. */
    static List<Offer> mainOffers() {
        List<Offer> offers = new ArrayList<>();
        for (String[] platform : MAIN) {
            Arrays.stream(platform)
                    .skip(1)
                    .map(line -> Offer.line(DEFAULT, platform[0], line))
                    .forEach(offers::add);
        }
        return offers;
    }

    /** The offers of every other type. */
    static List<Offer> specialOffers() {
        return Stream.of(
                        offers(PACKAGE, "Starter Pack 1,000 | 2.90 | 1 | 1", "Instagram", "TikTok", "Facebook"),
                        offers(PACKAGE, "Launch Pack 10,000 | 24.50 | 1 | 1", "Instagram", "TikTok", "YouTube"),
                        offers(SEO, "Search Ranking by Keyword | 3.40 | 100 | 50000", "YouTube", "Google", "Etsy"),
                        offers(CUSTOM_COMMENTS, "Comments in your own words | 8.20 | 5 | 5000", socials()),
                        offers(CUSTOM_COMMENTS_PACKAGE, "10 Comments in your own words | 0.65 | 1 | 1", socials()),
                        offers(MENTIONS, "Mentions | 4.10 | 100 | 100000", "Instagram", "X"),
                        offers(MENTIONS_WITH_HASHTAGS, "Mentions and Hashtags | 4.60 | 100 | 50000", "Instagram", "X"),
                        offers(MENTIONS_CUSTOM_LIST, "Mentions from your list | 3.70 | 10 | 20000", "Instagram", "X"),
                        offers(MENTIONS_HASHTAG, "Mentions of Hashtag Users | 4.30 | 100 | 50000", "Instagram"),
                        offers(MENTIONS_USER_FOLLOWERS, "Mentions of Followers | 4.40 | 100 | 80000", "Instagram", "X"),
                        offers(MENTIONS_MEDIA_LIKERS, "Mentions of Post Likers | 4.50 | 100 | 50000", "Instagram"),
                        offers(COMMENT_LIKES, "Comment Likes | 1.25 | 10 | 10000", "Instagram", "YouTube", "TikTok"),
                        offers(COMMENT_REPLIES, "Comment Replies | 9.80 | 5 | 1000", "YouTube", "Instagram"),
                        offers(POLL, "Poll Votes | 1.55 | 50 | 100000", "Telegram", "X", "YouTube", "Discord"),
                        offers(INVITES_FROM_GROUPS, "Invites from Groups | 5.20 | 100 | 20000", "Telegram", "Facebook"),
                        offers(WEB_TRAFFIC, "Visitors by Country | 0.36 | 500 | 1000000", "Website", "Shop Page"),
                        offers(SUBSCRIPTIONS, "Auto Likes for New Posts | 0.48 | 20 | 20000", socials()),
                        offers(
                                SUBSCRIPTIONS,
                                "Auto Views for New Posts | 0.04 | 100 | 500000",
                                "Instagram",
                                "Telegram"))
                .flatMap(List::stream)
                .toList();
    }

    private static String[] socials() {
        return new String[] {"Instagram", "TikTok", "YouTube", "Facebook"};
    }

    private static List<Offer> offers(ServiceType type, String line, String... platforms) {
        return Arrays.stream(platforms)
                .map(platform -> Offer.line(type, platform, line))
                .toList();
    }
}
