package io.izyboost.ordering;

import io.izyboost.kernel.Why;
import io.izyboost.provider.ProviderAccountChanged;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderAccountView;
import io.izyboost.tenancy.PanelSql;
import io.izyboost.tenancy.alert.AlertView;
import io.izyboost.tenancy.alert.Alerts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the owner has to know about orders, for as long as it is so: what ends by itself is settled by itself. Alerts come
 * last in a transaction, so that two of them do not wait for each other in a ring.
 */
@ApplicationScoped
public class OrderAlerts {
    public static final String EXCHANGE_RATE = "ordering.parent-needs-exchange-rate";
    public static final String OWNER_REFUSED = "ordering.parent-refuses-owner";
    static final String ACCOUNT_DISABLED = "ordering.account-disabled";
    static final String ARRIVAL_UNKNOWN = "ordering.arrival-unknown";
    static final String LATE_ANSWER = "ordering.late-answer";
    static final String PROVIDER_AWAY = "ordering.provider-away";
    static final String LACK_OF_FUNDS = "ordering.provider-lacks-funds";
    static final String KEY_REFUSED = "ordering.provider-refuses-key";
    static final String NO_REPORTS = "ordering.provider-without-reports";
    static final String REPORT_REFUSED = "ordering.report-refused";

    private static final String NAME = "select name from api_providers where id = ?";
    private static final String OTHERS =
            "select 1 from orders where dispatch = 'UNKNOWN' and provider_id = ? and id <> ? limit 1";

    /** Whether the second order cost no less than the first. */
    private static final String COVERS =
            "select 1 from orders refused, orders taken where refused.id = ? and taken.id = ? and taken.cost >= refused.cost";

    @Inject
    Alerts alerts;

    @Inject
    PanelSql sql;

    /** About the order's account: many orders with the same trouble are one alert. */
    void ofAccount(String kind, Order order, String why) {
        ProviderAccountId account = order.provider();
        if (account == null) {
            ofOrder(kind, order, why);
        } else {
            raise(kind, account, order, why);
        }
    }

    /** About this order alone: the alert of another one does not cover it. */
    void ofOrder(String kind, Order order, String why) {
        alerts.raise(kind, about(order), Map.of("order", order.id().toString(), "what", why));
    }

    void keyRefused(ProviderAccountId account, String said) {
        raise(KEY_REFUSED, account, null, Why.PROVIDER_SAYS.text(said));
    }

    /** For some minutes it has said nothing about any order. */
    void silent(ProviderAccountId account, String why) {
        raise(NO_REPORTS, account, null, why);
    }

    /** It has reported again. */
    void speaks(ProviderAccountId account) {
        alerts.over(NO_REPORTS, about(account));
    }

    private void raise(String kind, ProviderAccountId account, @Nullable Order order, String why) {
        Map<String, String> detail = new TreeMap<>(Map.of("what", why));
        sql.first(NAME, row -> row.getString(1), account.value()).ifPresent(name -> detail.put("provider", name));
        if (order != null) {
            detail.put("order", order.id().toString());
        }
        alerts.raise(kind, about(account), detail);
    }

    /** The account has taken an order, and nobody wonders about this one any more. */
    void arrived(Order order) {
        over(Set.of(PROVIDER_AWAY, KEY_REFUSED, LACK_OF_FUNDS, ARRIVAL_UNKNOWN), order);
    }

    /** It is known what became of it. */
    void decided(Order order) {
        over(Set.of(ARRIVAL_UNKNOWN), order);
    }

    private void over(Set<String> kinds, Order order) {
        ProviderAccountId account = order.provider();
        if (account != null) {
            alerts.over(kinds, about(account), alert -> isOver(alert, account, order));
        }
    }

    private boolean isOver(AlertView alert, ProviderAccountId account, Order order) {
        return switch (alert.kind()) {
            case ARRIVAL_UNKNOWN -> isLast(account, order);
            case LACK_OF_FUNDS -> hasFunds(alert, order);
            default -> true;
        };
    }

    /** That an arrival is unknown is over only when none of the account is any more. */
    private boolean isLast(ProviderAccountId account, Order order) {
        return sql.first(OTHERS, row -> true, account.value(), order.id().value())
                .isEmpty();
    }

    /** What is left on an account may do for a small order, and not yet for the one that it was too little for. */
    private boolean hasFunds(AlertView alert, Order taken) {
        String refused = alert.detail().getOrDefault("order", "0");
        return sql.first(COVERS, row -> true, Long.valueOf(refused), taken.id().value())
                .isPresent();
    }

    /** A report has been followed again. */
    void followed(Order order) {
        alerts.over(REPORT_REFUSED, about(order));
    }

    void changed(@Observes ProviderAccountChanged change) {
        ProviderAccountView account = change.after();
        if (account.enabled()) {
            alerts.over(ACCOUNT_DISABLED, about(account.id()));
        }
        if (account.exchangeRate() != null) {
            alerts.over(EXCHANGE_RATE, about(account.id()));
        }
    }

    public static String about(ProviderAccountId account) {
        return "provider " + account;
    }

    private static String about(Order order) {
        return "order " + order.id();
    }
}
