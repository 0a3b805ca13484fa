package io.izyboost.demo;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The ledger as control calls show it. */
final class LedgerCalls {

    private final DemoControl control;

    LedgerCalls(DemoControl control) {
        this.control = control;
    }

    /** A page of the rows, all or those of one reference, key or service. */
    JsonValue page(ControlHandler.Call call) {
        List<LedgerRow> rows = control.ledger().stream()
                .filter(row -> asked(call, "reference", row.reference()))
                .filter(row -> asked(call, "key", row.key()))
                .filter(row -> asked(call, "service", String.valueOf(row.service())))
                .toList();
        long page = call.number("page", 0);
        long size = call.number("size", 50);
        JsonArrayBuilder items = Wire.JSON.createArrayBuilder();
        rows.stream().skip(page * size).limit(size).map(LedgerRow::toJson).forEach(items::add);
        BigDecimal charged = rows.stream().map(LedgerRow::charge).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Wire.JSON
                .createObjectBuilder()
                .add("items", items)
                .add("page", page)
                .add("size", size)
                .add("total", rows.size())
                .add("charged", Wire.decimal(charged))
                .build();
    }

    /** How often each reference (or each value of another parameter) was accepted, if at least so often. */
    JsonValue repeats(ControlHandler.Call call) {
        String parameter = call.query().getOrDefault("by", "reference");
        Function<LedgerRow, String> mark = parameter.equals("reference")
                ? LedgerRow::reference
                : row -> row.parameters().getOrDefault(parameter, "");
        Map<String, Long> counts = control.acceptedBy(mark, call.number("least", 2));
        JsonObjectBuilder repeats = Wire.JSON.createObjectBuilder();
        counts.forEach(repeats::add);
        return Wire.JSON
                .createObjectBuilder()
                .add("accepted", control.accepted())
                .add("repeats", repeats)
                .build();
    }

    private static boolean asked(ControlHandler.Call call, String name, String value) {
        return !call.query().containsKey(name) || call.query().get(name).equals(value);
    }
}
