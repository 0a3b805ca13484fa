package io.izyboost.ordering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A where clause over orders (o) alone: what is only counted or numbered needs no other table. */
record OrderCondition(String where, List<Object> arguments) {
    private static final OrderCondition ALL = new OrderCondition("", List.of());

    /** By way of the accounts, since the index on the provider's numbers begins with the account. */
    private static final String AT_PROVIDER =
            "select x.id from api_providers a join orders x on x.provider_id = a.id and x.provider_order_id = ?";

    /** All of the filter but its text. */
    static OrderCondition of(OrderFilter filter) {
        return ofUser(filter)
                .and("o.status = ?", filter.status())
                .and(
                        "o.dispatch = ?",
                        filter.dispatch() == null ? null : filter.dispatch().name())
                .and("o.service_id = ?", filter.service())
                .and("o.created_at >= ?", filter.from())
                .and("o.created_at < ?", filter.until())
                .and("o.updated_at <= ?", filter.changedUntil());
    }

    static OrderCondition ofUser(OrderFilter filter) {
        return ALL.and("o.user_id = ?", filter.user());
    }

    /** Those whose number it is, here or at the provider. */
    OrderCondition numbered(String text) {
        return text.matches("\\d{1,18}")
                ? and(
                        "o.id in (select x.id from orders x where x.id = ? union all " + AT_PROVIDER + ")",
                        List.of(Long.valueOf(text), text))
                : and("o.id in (" + AT_PROVIDER + ")", text);
    }

    /** Those with the text in the link or in the customer's e-mail. */
    OrderCondition mentioning(String text) {
        String like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return and(
                "(o.link ilike ? or o.user_id in (select u.id from users u where u.email ilike ?))",
                List.of(like, like));
    }

    OrderCondition below(@Nullable OrderId last) {
        return and("o.id < ?", last == null ? null : last.value());
    }

    private OrderCondition and(String part, @Nullable Object value) {
        return value == null ? this : and(part, List.of(value));
    }

    private OrderCondition and(String part, List<?> values) {
        List<Object> all = new ArrayList<>(arguments);
        all.addAll(values);
        return new OrderCondition(where + (where.isEmpty() ? " where " : " and ") + part, all);
    }
}
