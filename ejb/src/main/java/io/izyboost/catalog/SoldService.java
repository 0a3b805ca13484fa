package io.izyboost.catalog;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A service that the panel sells. Its price is fixed by hand or follows the cost by a margin; it never falls below the
 * cost. Imports and syncs write the same table by set-based statements, which bump the version, too.
 */
@Entity
@Table(name = "services")
class SoldService {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long categoryId;
    private String name;
    private String description = "";
    private String type;
    private @Nullable Long providerId;
    private BigDecimal cost = BigDecimal.ZERO;
    private @Nullable BigDecimal marginPercent;
    private @Nullable BigDecimal roundTo;
    private BigDecimal rate;
    private long min;
    private long max;
    private boolean uniqueLink;
    private boolean enabled = true;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version;

    protected SoldService() {}

    SoldService(AddService added, Instant now) {
        categoryId = added.category().id();
        name = added.name();
        description = added.description() == null ? "" : added.description();
        type = added.type().wire();
        providerId = added.provider();
        createdAt = now;
        updatedAt = now;
        priceAt(added.rate());
        bound(added.min(), added.max());
    }

    long id() {
        return id;
    }

    /** Applies the change; each field that became another one is told to the log. */
    void change(ChangeService change, ServiceLog log) {
        name = log.note("name", name, change.name());
        description = log.note("description", description, change.description());
        categoryId = log.note(
                "category",
                categoryId,
                change.category() == null ? null : change.category().id());
        enabled = log.note("enabled", enabled, change.enabled());
        uniqueLink = log.note("uniqueLink", uniqueLink, change.uniqueLink());
        if (change.rate() != null || change.marginPercent() != null) {
            reprice(change, log);
        }
        if (change.min() != null || change.max() != null) {
            long oldMin = min;
            long oldMax = max;
            bound(change.min() == null ? min : change.min(), change.max() == null ? max : change.max());
            log.note("min", oldMin, min);
            log.note("max", oldMax, max);
        }
        updatedAt = log.at();
    }

    private void reprice(ChangeService change, ServiceLog log) {
        BigDecimal oldRate = rate;
        BigDecimal oldMargin = marginPercent;
        if (change.rate() != null && change.marginPercent() != null) {
            throw DomainException.at("marginPercent", ErrorCode.INVALID_INPUT, "rate, marginPercent");
        }
        if (change.rate() != null) {
            priceAt(change.rate());
        } else {
            priceByMargin(change.marginPercent());
        }
        log.note("marginPercent", oldMargin, marginPercent);
        log.note("rate", oldRate, rate);
    }

    private void priceAt(BigDecimal fixed) {
        if (fixed.compareTo(cost) < 0 || fixed.signum() < 0) {
            throw DomainException.at("rate", ErrorCode.RATE_BELOW_COST, cost);
        }
        if (fixed.compareTo(CatalogLimits.HIGHEST_RATE) >= 0) {
            throw DomainException.outside("rate", cost, CatalogLimits.HIGHEST_RATE);
        }
        rate = fixed.setScale(io.izyboost.kernel.Money.SCALE, java.math.RoundingMode.HALF_UP)
                .max(cost);
        marginPercent = null;
    }

    private void priceByMargin(BigDecimal margin) {
        CatalogLimits.checkMargin(margin);
        if (cost.signum() == 0) {
            throw DomainException.at("marginPercent", ErrorCode.INVALID_INPUT, "marginPercent");
        }
        marginPercent = margin;
        rate = Pricing.rate(cost, margin, roundTo);
    }

    private void bound(long from, long to) {
        if (from < 1) {
            throw DomainException.outside("min", 1, Math.max(1, to));
        }
        if (to < from || to > CatalogLimits.HIGHEST_QUANTITY) {
            throw DomainException.outside("max", from, CatalogLimits.HIGHEST_QUANTITY);
        }
        min = from;
        max = to;
    }
}
