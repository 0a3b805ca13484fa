package io.izyboost.ordering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter as a where clause over orders (o), services (s), users (u) and accounts (p). */
record OrderCondition(String where, List<@Nullable Object> arguments) {
    static OrderCondition of(OrderFilter filter) {
        List<String> parts = new ArrayList<>();
        List<@Nullable Object> arguments = new ArrayList<>();
        add("o.status = ?", filter.status(), parts, arguments);
        add(
                "o.dispatch = ?",
                filter.dispatch() == null ? null : filter.dispatch().name(),
                parts,
                arguments);
        add("o.service_id = ?", filter.service(), parts, arguments);
        add("o.user_id = ?", filter.user(), parts, arguments);
        add("o.created_at >= ?", filter.from(), parts, arguments);
        add("o.created_at < ?", filter.until(), parts, arguments);
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            addText(text.strip(), parts, arguments);
        }
        String where = parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
        return new OrderCondition(where, arguments);
    }

    private static void add(String part, @Nullable Object value, List<String> parts, List<@Nullable Object> arguments) {
        if (value != null) {
            parts.add(part);
            arguments.add(value);
        }
    }

    private static void addText(String text, List<String> parts, List<@Nullable Object> arguments) {
        boolean isNumber = text.matches("\\d{1,18}");
        String like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        parts.add("(o.link ilike ? or u.email ilike ? or o.provider_order_id = ?" + (isNumber ? " or o.id = ?)" : ")"));
        arguments.addAll(List.of(like, like, text));
        if (isNumber) {
            arguments.add(Long.valueOf(text));
        }
    }
}
