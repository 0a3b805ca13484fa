package io.izyboost.catalog;

import io.izyboost.provider.Offer;
import io.izyboost.provider.OfferedService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges a provider's catalog line by line: what can be sold, and what is refused for which reason. */
final class OfferReview {
    private static final int LONGEST_UNREADABLE = 200;
    private static final String UNNAMED_CATEGORY = "Other";

    private final BigDecimal exchangeRate;
    private final Map<String, AcceptedService> accepted = new LinkedHashMap<>();
    private final Map<String, Refusal> refused = new LinkedHashMap<>();
    private final List<RefusedService> unreadable = new ArrayList<>();

    private OfferReview(BigDecimal exchangeRate) {
        this.exchangeRate = exchangeRate;
    }

    static OfferReview of(Offer offer, BigDecimal exchangeRate) {
        OfferReview review = new OfferReview(exchangeRate);
        Set<String> seen = new HashSet<>();
        for (OfferedService line : offer.services()) {
            if (seen.add(line.service())) {
                review.judge(line);
            } else {
                review.unreadable.add(new RefusedService(line.service(), Refusal.DUPLICATE));
            }
        }
        offer.refusedLines().forEach(review::unread);
        return review;
    }

    /** A line that the adapter could not read stands as {@code <service>: <why>}. */
    private void unread(String line) {
        int colon = line.indexOf(": ");
        String service = CatalogTexts.line(colon < 0 ? line : line.substring(0, colon), LONGEST_UNREADABLE);
        Refusal reason = colon < 0 ? Refusal.UNREADABLE : Refusal.ofWords(line.substring(colon + 2));
        if (accepted.containsKey(service) || refused.containsKey(service)) {
            unreadable.add(new RefusedService(service, reason));
        } else {
            refused.put(service, reason);
        }
    }

    /** By the provider's id, in the provider's order. */
    Map<String, AcceptedService> accepted() {
        return accepted;
    }

    Optional<Refusal> refusal(String service) {
        return Optional.ofNullable(refused.get(service));
    }

    /** All that was refused, for an import of the whole catalog. */
    List<RefusedService> refused() {
        List<RefusedService> all = new ArrayList<>();
        refused.forEach((service, reason) -> all.add(new RefusedService(service, reason)));
        all.addAll(unreadable);
        return all;
    }

    /** How many different services the catalog names. */
    int size() {
        return accepted.size() + refused.size();
    }

    /** The catalog line by line, for a preview. */
    List<OfferedRow> rows(Offer offer, Set<String> known) {
        return offer.services().stream().map(line -> row(line, known)).toList();
    }

    private OfferedRow row(OfferedService line, Set<String> known) {
        AcceptedService taken = accepted.get(line.service());
        return new OfferedRow(
                line.service(),
                taken == null ? CatalogTexts.line(line.name(), CatalogLimits.LONGEST_NAME) : taken.name(),
                taken == null ? CatalogTexts.line(line.category(), CatalogLimits.LONGEST_CATEGORY) : taken.category(),
                taken == null ? line.type() : taken.type().wire(),
                line.rate(),
                taken == null ? null : taken.cost(),
                line.min(),
                line.max(),
                known.contains(line.service()),
                refused.get(line.service()));
    }

    private void judge(OfferedService line) {
        String name = CatalogTexts.line(line.name(), CatalogLimits.LONGEST_NAME);
        Optional<ServiceType> type = ServiceType.read(line.type());
        Optional<Refusal> objection = objection(line, name, type);
        if (objection.isPresent()) {
            refused.put(line.service(), objection.get());
        } else {
            accepted.put(line.service(), accepted(line, name, type.orElseThrow()));
        }
    }

    private AcceptedService accepted(OfferedService line, String name, ServiceType type) {
        String category = CatalogTexts.line(line.category(), CatalogLimits.LONGEST_CATEGORY);
        return new AcceptedService(
                line.service(),
                accepted.size() + 1,
                name,
                category.isEmpty() ? UNNAMED_CATEGORY : category,
                type,
                line.rate(),
                Pricing.cost(line.rate(), exchangeRate),
                min(line),
                max(line, type),
                line.refill(),
                line.cancel(),
                line.dripfeed());
    }

    private Optional<Refusal> objection(OfferedService line, String name, Optional<ServiceType> type) {
        if (line.service().isBlank() || line.service().length() > CatalogLimits.LONGEST_PROVIDER_SERVICE) {
            return Optional.of(Refusal.SERVICE_INVALID);
        }
        if (name.isEmpty()) {
            return Optional.of(Refusal.NAME_EMPTY);
        }
        if (type.isEmpty()) {
            return Optional.of(Refusal.TYPE_UNKNOWN);
        }
        if (line.rate().signum() <= 0) {
            return Optional.of(Refusal.RATE_ZERO);
        }
        if (line.rate().compareTo(CatalogLimits.HIGHEST_RATE) >= 0
                || Pricing.cost(line.rate(), exchangeRate).compareTo(CatalogLimits.HIGHEST_RATE) >= 0) {
            return Optional.of(Refusal.RATE_PARKED);
        }
        return objectionToQuantity(line, type.get());
    }

    private static Optional<Refusal> objectionToQuantity(OfferedService line, ServiceType type) {
        if (line.min() < 0 || line.min() > CatalogLimits.HIGHEST_QUANTITY) {
            return Optional.of(Refusal.QUANTITY_INVALID);
        }
        return min(line) > max(line, type) ? Optional.of(Refusal.MIN_ABOVE_MAX) : Optional.empty();
    }

    /** Some say 0 and mean that there is no least quantity. */
    private static long min(OfferedService line) {
        return Math.max(1, line.min());
    }

    /** A package is one, whatever is said or not said about its quantity. */
    private static long max(OfferedService line, ServiceType type) {
        long max = Math.min(line.max(), CatalogLimits.HIGHEST_QUANTITY);
        return type.billing() == BillingRule.FLAT ? Math.max(max, min(line)) : max;
    }
}
