package io.izyboost.catalog;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A service of one provider account as it stands, while an import or sync brings it up to date. It knows what was edited
 * by hand (a name or bound that differs from the provider's last) and notes each field that changes.
 */
final class StoredService {
    /** One field that became another. */
    record Noted(
            long service,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    final long id;
    final int version;
    final String providerService;
    String name;

    @Nullable
    String providerName;

    String type;

    @Nullable
    BigDecimal providerRate;

    BigDecimal cost;

    @Nullable
    BigDecimal marginPercent;

    @Nullable
    BigDecimal roundTo;

    BigDecimal rate;
    long min;
    long max;

    @Nullable
    Long providerMin;

    @Nullable
    Long providerMax;

    boolean refill;
    boolean cancel;
    boolean dripfeed;
    boolean gone;

    private final List<Noted> noted = new ArrayList<>();
    private boolean changed;

    StoredService(ResultSet row) throws SQLException {
        id = row.getLong("id");
        version = row.getInt("version");
        providerService = row.getString("provider_service");
        name = row.getString("name");
        providerName = row.getString("provider_name");
        type = row.getString("type");
        providerRate = row.getBigDecimal("provider_rate");
        cost = row.getBigDecimal("cost");
        marginPercent = row.getBigDecimal("margin_percent");
        roundTo = row.getBigDecimal("round_to");
        rate = row.getBigDecimal("rate");
        min = row.getLong("min");
        max = row.getLong("max");
        providerMin = row.getObject("provider_min", Long.class);
        providerMax = row.getObject("provider_max", Long.class);
        refill = row.getBoolean("refill");
        cancel = row.getBoolean("cancel");
        dripfeed = row.getBoolean("dripfeed");
        gone = row.getBoolean("gone");
    }

    boolean isChanged() {
        return changed;
    }

    List<Noted> noted() {
        return noted;
    }

    /** Takes over what the provider says now, but for the price that customers pay. */
    void follow(AcceptedService offered) {
        boolean named = providerName != null && !name.equals(providerName);
        if (!named) {
            name = note("name", name, offered.name());
        }
        providerName = quietly(providerName, offered.name());
        bound(offered);
        type = note("type", type, offered.type().wire());
        refill = note("refill", refill, offered.refill());
        cancel = note("cancel", cancel, offered.cancel());
        dripfeed = note("dripfeed", dripfeed, offered.dripfeed());
        providerRate = quietly(providerRate, offered.providerRate());
        cost = note("cost", cost, offered.cost());
        gone = note("gone", gone, false);
    }

    /** By the rule that stands. Returns whether a fixed rate had to be raised to the cost. */
    boolean reprice() {
        if (marginPercent != null) {
            rate = note("rate", rate, Pricing.rate(cost, marginPercent, roundTo));
            return false;
        }
        boolean below = rate.compareTo(cost) < 0;
        rate = note("rate", rate, rate.max(cost));
        return below;
    }

    /** The same rate of the provider at another exchange rate. Returns as {@link #reprice}. */
    boolean revalue(BigDecimal exchangeRate) {
        if (providerRate == null) {
            return false;
        }
        BigDecimal newCost = Pricing.cost(providerRate, exchangeRate);
        if (newCost.compareTo(CatalogLimits.HIGHEST_RATE) >= 0) {
            disappear();
            return false;
        }
        cost = note("cost", cost, newCost);
        return reprice();
    }

    void price(Price price) {
        marginPercent = note("marginPercent", marginPercent, price.marginPercent());
        roundTo = quietly(roundTo, price.roundTo());
        rate = note("rate", rate, price.rate());
    }

    /** The provider no longer offers it, or in a way that cannot be sold. */
    void disappear() {
        gone = note("gone", gone, true);
    }

    private void bound(AcceptedService offered) {
        boolean minByHand = providerMin != null && providerMin != min;
        boolean maxByHand = providerMax != null && providerMax != max;
        long newMin = minByHand ? Math.max(min, offered.min()) : offered.min();
        long newMax = maxByHand ? Math.min(max, offered.max()) : offered.max();
        boolean fits = newMin <= newMax;
        min = note("min", min, fits ? newMin : offered.min());
        max = note("max", max, fits ? newMax : offered.max());
        providerMin = quietly(providerMin, offered.min());
        providerMax = quietly(providerMax, offered.max());
    }

    private <T> T note(String field, @Nullable T before, T after) {
        if (!same(before, after)) {
            changed = true;
            noted.add(new Noted(id, field, text(before), text(after)));
            return after;
        }
        return before;
    }

    private <T> T quietly(@Nullable T before, T after) {
        changed |= !same(before, after);
        return after;
    }

    private static boolean same(@Nullable Object before, @Nullable Object after) {
        if (before instanceof BigDecimal a && after instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return Objects.equals(before, after);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, null);
    }
}
