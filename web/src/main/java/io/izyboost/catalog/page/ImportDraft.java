package io.izyboost.catalog.page;

import io.izyboost.catalog.ImportServices;
import io.izyboost.catalog.PriceRule;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.ui.Numbers;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in the import wizard: the choice, the filter that it was made by, and the prices, as they were typed. */
public class ImportDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private boolean whole = true;
    private final Set<String> chosen = new LinkedHashSet<>();
    private String text = "";
    private String category = "";
    private String margin = "";
    private String roundTo = "";
    private final Map<String, String> own = new HashMap<>();

    static ImportDraft read(String json) {
        ImportDraft draft = new ImportDraft();
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            draft.whole = object.getBoolean("whole");
            object.getJsonArray("chosen")
                    .getValuesAs(JsonString.class)
                    .forEach(one -> draft.chosen.add(one.getString()));
            draft.text = object.getString("text");
            draft.category = object.getString("category");
            Locale typedIn = Locale.forLanguageTag(object.getString("language"));
            draft.margin = Numbers.moved(object.getString("margin"), typedIn);
            draft.roundTo = Numbers.moved(object.getString("roundTo"), typedIn);
            object.getJsonObject("own")
                    .forEach((service, typed) ->
                            draft.own.put(service, Numbers.moved(((JsonString) typed).getString(), typedIn)));
        }
        return draft;
    }

    String write() {
        JsonObjectBuilder prices = Json.createObjectBuilder();
        own.forEach((service, typed) -> {
            if (typed != null && !typed.isBlank()) {
                prices.add(service, typed);
            }
        });
        return Json.createObjectBuilder()
                .add("whole", whole)
                .add("chosen", Json.createArrayBuilder(chosen))
                .add("text", text)
                .add("category", category)
                .add("language", Numbers.language())
                .add("margin", margin)
                .add("roundTo", roundTo)
                .add("own", prices)
                .build()
                .toString();
    }

    /** Forgets what is not offered any more; returns how many services that were. */
    int keepOnly(Set<String> offered) {
        Set<String> lost = new LinkedHashSet<>(chosen);
        lost.addAll(own.keySet());
        lost.removeAll(offered);
        chosen.removeAll(lost);
        own.keySet().removeAll(lost);
        return lost.size();
    }

    ImportServices request(long account) {
        Map<String, PriceRule> prices = own.entrySet().stream()
                .filter(entry -> entry.getValue() != null && !entry.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> rule(entry.getValue())));
        return new ImportServices(
                new ProviderAccountId(account),
                whole ? null : chosen,
                Numbers.read("margin", margin),
                Numbers.read("roundTo", roundTo),
                prices);
    }

    @Nullable
    BigDecimal step() {
        return Numbers.read("roundTo", roundTo);
    }

    @Nullable
    BigDecimal percent() {
        return Numbers.read("margin", margin);
    }

    /** {@code 40 %} is a margin, {@code 1.25} a fixed price. */
    private static PriceRule rule(String typed) {
        BigDecimal value = Numbers.read("own", typed);
        return typed.contains("%") ? new PriceRule(value, null) : new PriceRule(null, value);
    }

    public boolean isWhole() {
        return whole;
    }

    public void setWhole(boolean whole) {
        this.whole = whole;
    }

    /** The provider's ids. */
    Set<String> chosen() {
        return chosen;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = category == null ? "" : category;
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
