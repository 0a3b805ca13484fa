package io.izyboost.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an import will write: new services, known ones brought up to date, and what it refuses. Touches no database. */
final class ImportPlan {
    private final ImportServices request;
    private final CatalogAccount account;
    private final List<NewService> fresh = new ArrayList<>();
    private final List<StoredService> known = new ArrayList<>();
    private final List<RefusedService> refused = new ArrayList<>();

    private ImportPlan(ImportServices request, CatalogAccount account) {
        this.request = request;
        this.account = account;
    }

    static ImportPlan of(
            ImportServices request, CatalogAccount account, OfferReview review, Map<String, StoredService> stored) {
        ImportPlan plan = new ImportPlan(request, account);
        for (AcceptedService offered : review.accepted().values()) {
            if (request.wants(offered.service())) {
                plan.take(offered, stored.get(offered.service()));
            }
        }
        plan.refuse(review);
        return plan;
    }

    List<NewService> fresh() {
        return fresh;
    }

    /** All known services that were asked for, changed or not. */
    List<StoredService> known() {
        return known;
    }

    List<RefusedService> refused() {
        return refused;
    }

    private void take(AcceptedService offered, @Nullable StoredService stored) {
        Object verdict = price(offered, stored);
        if (verdict instanceof Refusal refusal) {
            refused.add(new RefusedService(offered.service(), refusal));
        } else if (stored == null) {
            fresh.add(new NewService(offered, (Price) verdict));
        } else {
            stored.follow(offered);
            stored.price((Price) verdict);
            known.add(stored);
        }
    }

    /** A {@link Price}, or the {@link Refusal} that stands against it. */
    private Object price(AcceptedService offered, @Nullable StoredService stored) {
        PriceRule rule = request.prices().get(offered.service());
        BigDecimal fixed = rule == null ? null : rule.rate();
        BigDecimal margin = rule == null ? null : rule.marginPercent();
        BigDecimal step = request.roundTo();
        if (fixed == null && margin == null) {
            margin = request.marginPercent();
        }
        if (fixed == null && margin == null && stored != null) {
            fixed = stored.marginPercent == null ? stored.rate.max(offered.cost()) : null;
            margin = stored.marginPercent;
            step = step == null ? stored.roundTo : step;
        }
        if (fixed != null) {
            return fixed(fixed, offered);
        }
        return byMargin(
                margin == null ? account.marginPercent() : margin, step == null ? account.roundTo() : step, offered);
    }

    private static Object fixed(BigDecimal rate, AcceptedService offered) {
        if (rate.compareTo(offered.cost()) < 0) {
            return Refusal.RATE_BELOW_COST;
        }
        return rate.compareTo(CatalogLimits.HIGHEST_RATE) >= 0 ? Refusal.RATE_PARKED : new Price(null, null, rate);
    }

    private static Object byMargin(BigDecimal margin, @Nullable BigDecimal step, AcceptedService offered) {
        if (margin.signum() < 0) {
            return Refusal.RATE_BELOW_COST;
        }
        if (margin.compareTo(CatalogLimits.HIGHEST_MARGIN) > 0) {
            return Refusal.MARGIN_INVALID;
        }
        BigDecimal rate = Pricing.rate(offered.cost(), margin, step);
        return rate.compareTo(CatalogLimits.HIGHEST_RATE) >= 0 ? Refusal.RATE_PARKED : new Price(margin, step, rate);
    }

    private void refuse(OfferReview review) {
        if (request.services() == null) {
            refused.addAll(review.refused());
            return;
        }
        Set<String> missing = new LinkedHashSet<>(request.services());
        missing.removeAll(review.accepted().keySet());
        for (String service : missing) {
            Optional<Refusal> reason = review.refusal(service);
            refused.add(new RefusedService(service, reason.orElse(Refusal.NOT_OFFERED)));
        }
    }
}
