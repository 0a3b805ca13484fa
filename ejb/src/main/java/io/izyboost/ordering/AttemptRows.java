package io.izyboost.ordering;

import io.izyboost.kernel.AppClock;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.tenancy.PanelSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows that say when a call may have gone out, and what became of it. */
@ApplicationScoped
class AttemptRows {
    private static final String INSERT = """
            insert into order_attempts (order_id, provider_id, started_at, lease_until)
            select ?, id, ?, ? from api_providers where id = ? and enabled returning id
            """;
    private static final String END = """
            update order_attempts set ended_at = ?, outcome = ?, provider_order_id = ?, detail = ? where id = ?
            """;
    private static final String ENDED = """
            select 1 from order_attempts where id = ? and outcome = ? and coalesce(provider_order_id, detail) = ?
            """;
    private static final String EXPIRED = """
            select o.id from order_attempts a join orders o on o.id = a.order_id
            where a.ended_at is null and a.lease_until <= ? order by o.id limit ?
            """;

    @Inject
    PanelSql sql;

    @Inject
    AppClock clock;

    /** Empty: the account is switched off, and nothing may be sent. */
    Optional<Long> begin(OrderId order, ProviderAccountId provider, Instant leaseEnd) {
        return sql.first(INSERT, row -> row.getLong(1), order.value(), clock.instant(), leaseEnd, provider.value());
    }

    void end(long attempt, Dispatch outcome, @Nullable String providerOrder, @Nullable String detail) {
        sql.update(END, clock.instant(), outcome.name(), providerOrder, detail, attempt);
    }

    /** @param detail the provider's number where it was sent, else why it was not */
    boolean hasEnded(long attempt, Dispatch outcome, String detail) {
        return sql.first(ENDED, row -> true, attempt, outcome.name(), detail).isPresent();
    }

    List<OrderId> expired(int most) {
        return sql.list(EXPIRED, row -> new OrderId(row.getLong(1)), clock.instant(), most);
    }

    /** When the next lease ends of an attempt that is under way. */
    Optional<Instant> nextLeaseEnd() {
        return sql.first(
                        "select min(lease_until) as at from order_attempts where ended_at is null",
                        row -> Optional.ofNullable(PanelSql.instant(row, "at")))
                .flatMap(at -> at);
    }
}
