package io.izyboost.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter as a condition on {@code services s}; the same for lists, counts and bulk changes. */
record ServiceWhere(String text, Object[] arguments) {
    static ServiceWhere of(ServiceFilter filter) {
        List<String> conditions = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        if (filter.text() != null && !filter.text().isBlank()) {
            String text = filter.text().strip();
            conditions.add("(s.name ilike ? or s.provider_service = ? or s.id::text = ?)");
            arguments.add("%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
            arguments.add(text);
            arguments.add(text);
        }
        add(conditions, arguments, "s.category_id = ?", filter.category());
        add(conditions, arguments, "s.provider_id = ?", filter.provider());
        add(conditions, arguments, "s.enabled = ?", filter.enabled());
        String text = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return new ServiceWhere(text, arguments.toArray());
    }

    static ServiceWhere of(Collection<ServiceId> services) {
        Long[] ids = services.stream().map(ServiceId::value).toArray(Long[]::new);
        return new ServiceWhere(" where s.id = any(?)", new Object[] {ids});
    }

    ServiceWhere above(@Nullable ServiceId last) {
        if (last == null) {
            return this;
        }
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.add(last.value());
        return new ServiceWhere(text + (text.isEmpty() ? " where " : " and ") + "s.id > ?", all.toArray());
    }

    private static void add(List<String> conditions, List<Object> arguments, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            arguments.add(value);
        }
    }
}
