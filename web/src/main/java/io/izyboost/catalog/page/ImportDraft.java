package io.izyboost.catalog.page;

import io.izyboost.catalog.ImportServices;
import io.izyboost.catalog.PriceRule;
import io.izyboost.provider.ProviderAccountId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in the import wizard: the prices, and those that single services have of their own. */
public class ImportDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private String margin = "";
    private String roundTo = "";
    private final Map<String, String> own = new HashMap<>();

    ImportServices request(long account, @Nullable Set<String> services) {
        Map<String, PriceRule> prices = own.entrySet().stream()
                .filter(entry -> entry.getValue() != null && !entry.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> rule(entry.getValue())));
        return new ImportServices(
                new ProviderAccountId(account),
                services,
                Decimals.read("margin", margin),
                Decimals.read("roundTo", roundTo),
                prices);
    }

    @Nullable
    BigDecimal step() {
        return Decimals.read("roundTo", roundTo);
    }

    @Nullable
    BigDecimal percent() {
        return Decimals.read("margin", margin);
    }

    /** {@code 40 %} is a margin, {@code 1.25} a fixed price. */
    private static PriceRule rule(String typed) {
        BigDecimal value = Decimals.read("own", typed);
        return typed.contains("%") ? new PriceRule(value, null) : new PriceRule(null, value);
    }

    public String getMargin() {
        return margin;
    }

    public void setMargin(@Nullable String margin) {
        this.margin = margin == null ? "" : margin;
    }

    public String getRoundTo() {
        return roundTo;
    }

    public void setRoundTo(@Nullable String roundTo) {
        this.roundTo = roundTo == null ? "" : roundTo;
    }

    public Map<String, String> getOwn() {
        return own;
    }
}
