package io.izyboost.analytics.page;

import io.izyboost.analytics.DashboardView;
import io.izyboost.analytics.DayFigures;
import io.izyboost.ui.Formats;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The last days as a chart's configuration. Colours come from the panel's variables, in the browser: see chart.js. */
final class SalesChart {
    private SalesChart() {}

    static String json(DashboardView figures, Locale locale) {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        DateTimeFormatter format = DateTimeFormatter.ofPattern("d MMM", locale);
        figures.days().forEach(day -> labels.add(format.format(day.day())));
        JsonArrayBuilder sets = Json.createArrayBuilder()
                .add(set("bar", "analytics.revenue.short", figures.days(), DayFigures::revenue))
                .add(set("line", "analytics.margin.short", figures.days(), DayFigures::margin));
        JsonObjectBuilder data =
                Json.createObjectBuilder().add("labels", labels).add("datasets", sets);
        JsonObjectBuilder options = Json.createObjectBuilder()
                .add("responsive", true)
                .add("maintainAspectRatio", false)
                .add("currency", figures.currency());
        return Json.createObjectBuilder()
                .add("type", "bar")
                .add("data", data)
                .add("options", options)
                .build()
                .toString();
    }

    private static JsonObject set(
            String type, String label, List<DayFigures> days, Function<DayFigures, BigDecimal> value) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        days.forEach(day -> values.add(value.apply(day)));
        return Json.createObjectBuilder()
                .add("type", type)
                .add("label", Formats.text(label))
                .add("data", values)
                .add("order", type.equals("line") ? 0 : 1)
                .build();
    }
}
