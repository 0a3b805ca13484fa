package io.izyboost.ordering;

import io.izyboost.catalog.Catalog;
import io.izyboost.catalog.SellableService;
import io.izyboost.catalog.ServiceId;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Money;
import io.izyboost.kernel.UserId;
import io.izyboost.tenancy.PanelSql;
import io.izyboost.tenancy.TenantContext;
import io.izyboost.wallet.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes an order in. The wallet comes last, so that its row is locked no longer than it must. */
@ApplicationScoped
class Placement {
    private static final int LONGEST_KEY = 200;
    private static final String OPEN_WITH_LINK = """
            select 1 from orders where service_id = ? and hashtextextended(link, 0) = hashtextextended(?, 0) and link = ?
            and settled_at is null limit 1
            """;

    @Inject
    Catalog catalog;

    @Inject
    NewOrders newOrders;

    @Inject
    Ledger ledger;

    @Inject
    DispatchQueue queue;

    @Inject
    PanelSql sql;

    @Inject
    OrderMetrics metrics;

    Money charge(PlaceOrder wanted) {
        return OrderRules.charge(
                wanted, service(wanted), TenantContext.current().currency());
    }

    private OrderTerms terms(PlaceOrder wanted) {
        return OrderRules.terms(wanted, service(wanted), TenantContext.current().currency());
    }

    private SellableService service(PlaceOrder wanted) {
        return catalog.sellable(new ServiceId(wanted.service()))
                .orElseThrow(() -> new DomainException(ErrorCode.SERVICE_UNKNOWN, wanted.service()));
    }

    /** The order that stands now, or the one that the same key had brought before. */
    OrderId place(UserId user, PlaceOrder wanted) {
        NewOrders.Key key = key(wanted);
        Optional<OrderId> before = key == null ? Optional.empty() : before(user, wanted, key);
        if (before.isPresent()) {
            return before.get();
        }
        OrderTerms terms = terms(wanted);
        if (isLinkBusy(terms)) {
            // by an order with the same key, perhaps, that was being placed when this one asked for it
            return Optional.ofNullable(key)
                    .flatMap(same -> before(user, wanted, same))
                    .orElseThrow(() -> DomainException.at("link", ErrorCode.LINK_BUSY));
        }
        Optional<OrderId> order = newOrders.add(user, terms, wanted.source(), key);
        if (order.isEmpty()) {
            return repeated(user, Objects.requireNonNull(key), true).orElseThrow();
        }
        queue.enqueueFirst(order.get(), terms.service());
        ledger.charge(user, order.get().value(), terms.charge());
        metrics.placed();
        return order.get();
    }

    /**
     * What a child panel has placed here under its key; if nothing, what still is on its way with that key is refused
     * from now on.
     */
    Optional<OrderId> withdraw(String key) {
        Optional<OrderId> order = newOrders.ofChild(key);
        if (order.isEmpty()) {
            newOrders.withdraw(key);
        }
        return order;
    }

    private Optional<OrderId> before(UserId user, PlaceOrder wanted, NewOrders.Key key) {
        if (wanted.source() != Source.CHILD) {
            return repeated(user, key, false);
        }
        String child = Objects.requireNonNull(wanted.idempotencyKey());
        Optional<OrderId> order = newOrders.ofChild(child);
        if (order.isEmpty() && newOrders.isWithdrawn(child)) {
            throw new DomainException(ErrorCode.ORDER_SETTLED, child);
        }
        return order;
    }

    /** A repeat must be known before the rules are asked: the service may be gone meanwhile. */
    private Optional<OrderId> repeated(UserId user, NewOrders.Key key, boolean whateverAge) {
        return sql.first(
                "select order_id, body_hash from idempotency_keys where user_id = ? and name = ?"
                        + (whateverAge ? "" : " and created_at >= ?"),
                row -> {
                    if (!Arrays.equals(row.getBytes("body_hash"), key.bodyHash())) {
                        throw new DomainException(ErrorCode.IDEMPOTENCY_KEY_REUSED);
                    }
                    return new OrderId(row.getLong("order_id"));
                },
                whateverAge
                        ? new Object[] {user.value(), key.name()}
                        : new Object[] {user.value(), key.name(), newOrders.keysFrom()});
    }

    /** Two at the same moment are told apart by a lock on service and link, which ends with the transaction. */
    private boolean isLinkBusy(OrderTerms terms) {
        if (!terms.service().uniqueLink()) {
            return false;
        }
        long service = terms.service().id().value();
        sql.first(
                "select pg_advisory_xact_lock(hashtextextended(? || ' ' || current_schema(), ?))",
                row -> true,
                terms.link(),
                service);
        return sql.first(OPEN_WITH_LINK, row -> true, service, terms.link(), terms.link())
                .isPresent();
    }

    private static NewOrders.@Nullable Key key(PlaceOrder wanted) {
        String key = wanted.idempotencyKey();
        if (key == null || key.isBlank()) {
            return null;
        }
        if (key.length() > LONGEST_KEY || key.indexOf('\0') >= 0) {
            throw DomainException.at("idempotencyKey", ErrorCode.INVALID_INPUT, "idempotencyKey");
        }
        String space = wanted.source() == Source.CHILD ? NewOrders.CHILD : "key/";
        return new NewOrders.Key(space + key, hash(wanted));
    }

    private static byte[] hash(PlaceOrder wanted) {
        String body = wanted.service() + "\n" + wanted.link() + "\n" + wanted.quantity() + "\n"
                + Params.write(new TreeMap<>(wanted.params()));
        try {
            return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
