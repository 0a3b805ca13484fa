package io.izyboost.catalog.page;

import io.izyboost.catalog.ServiceRow;
import io.izyboost.ui.Csv;

/** Services as lines for spreadsheets. */
final class ServicesCsv {
    static final String HEAD = Csv.line(
            "service",
            "name",
            "category",
            "type",
            "provider",
            "provider service",
            "provider rate",
            "cost",
            "margin percent",
            "rate",
            "min",
            "max",
            "enabled",
            "gone since");

    private ServicesCsv() {}

    static String line(ServiceRow row) {
        return Csv.line(
                row.id(),
                row.name(),
                row.category(),
                row.type(),
                row.provider(),
                row.providerService(),
                row.providerRate(),
                row.cost(),
                row.marginPercent(),
                row.rate(),
                row.min(),
                row.max(),
                row.enabled(),
                row.goneAt());
    }
}
