package io.izyboost.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes a catalog of any size from the word lists, the same one each time. A service keeps its id in catalogs of every size, as the bigger ones only continue the
 * smaller ones with further grades and regions.
 */
final class CatalogMaker {

    private static final long FIRST_ID = 101;

    private final List<DemoService> services = new ArrayList<>();
    private final int wanted;

    private CatalogMaker(int wanted) {
        this.wanted = wanted;
    }

    /** The first services of the endless list, sorted into their categories. */
    static List<DemoService> make(int count) {
        CatalogMaker maker = new CatalogMaker(count);
        for (Offer offer : CatalogWords.specialOffers()) {
            maker.add(offer, Grade.STEADY, "");
        }
        for (int series = 0; maker.services.size() < count; series++) {
            maker.addSeries(series);
        }
        return maker.services.stream()
                .sorted(Comparator.comparing(DemoService::category, Comparator.comparingInt(CatalogMaker::shelf))
                        .thenComparing(DemoService::category)
                        .thenComparing(DemoService::id))
                .toList();
    }

    private void addSeries(int series) {
        for (String region : CatalogWords.REGIONS) {
            for (Grade grade : Grade.values()) {
                for (Offer offer : CatalogWords.mainOffers()) {
                    add(offer, grade, series == 0 ? region : (region + " Series " + (series + 1)).strip());
                }
            }
        }
    }

    private void add(Offer offer, Grade grade, String region) {
        if (services.size() >= wanted) {
            return;
        }
        long id = FIRST_ID + services.size() + services.size() / 9;
        boolean plain = offer.type() == ServiceType.DEFAULT;
        String place = region.isEmpty() ? "" : " · " + region;
        String name = offer.platform() + " " + offer.thing() + place
                + (plain ? " · " + grade.label() + " · " + grade.promise() : "");
        String category = offer.platform() + (plain ? " " + shelfLabel(offer.thing()) + place : " · Special orders");
        services.add(new DemoService(
                id,
                name,
                offer.type(),
                category,
                rate(offer, grade, id, plain),
                offer.min(),
                offer.max(),
                plain && grade.refill() && !offer.passing(),
                plain ? grade.cancel() : offer.type() != ServiceType.PACKAGE,
                offer.type().allowsDripFeed() && !offer.passing()));
    }

    /** Regions and odd digits make rates as uneven as real ones. */
    private static BigDecimal rate(Offer offer, Grade grade, long id, boolean plain) {
        if (!plain) {
            return offer.rate();
        }
        BigDecimal wobble = BigDecimal.valueOf(960 + (id * 37) % 90, 3);
        return offer.rate().multiply(grade.factor()).multiply(wobble).setScale(4, RoundingMode.HALF_UP);
    }

    private static String shelfLabel(String thing) {
        String[] words = thing.split(" ", -1);
        if (thing.startsWith("Live")) {
            return "Live";
        }
        return words.length > 1 && Character.isUpperCase(words[1].charAt(0)) ? words[0] + " " + words[1] : words[0];
    }

    private static int shelf(String category) {
        List<String> order = List.of("Instagram", "TikTok", "YouTube", "Facebook", "Telegram", "X", "Spotify");
        int place = order.indexOf(category.split(" ", 2)[0]);
        return place < 0 ? order.size() : place;
    }
}
