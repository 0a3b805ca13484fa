package io.izyboost.ordering;

import io.izyboost.wallet.LedgerRule;
import io.izyboost.wallet.LedgerRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The rules that tie the ledger to orders: each is charged once and keeps exactly the price of what was delivered. */
@ApplicationScoped
class OrderBooks implements LedgerRules {
    private static final LedgerRule M5 = new LedgerRule(
            "M5", "an order keeps the price of what was delivered, and its refunds are in the books", """
            with r as (
                select j.order_id, sum(e.amount) as back from journals j join entries e on e.journal_id = j.id
                where j.kind = 'REFUND' and e.balance_after is not null group by j.order_id)
            select 'order ' || o.id || ' (' || o.status || '): charged ' || o.charge || ', refunded ' || o.refunded
                   || ', booked back ' || coalesce(r.back, 0)
            from orders o left join r on r.order_id = o.id
            where o.refunded < 0 or o.refunded > o.charge or o.refunded <> coalesce(r.back, 0)
            or (o.settled_at is null and o.refunded <> 0)
            or (o.settled_at is not null and o.charge - o.refunded <> case
                    when o.status = 'Completed' then o.charge
                    when o.status = 'Canceled' then 0
                    when o.type in ('Package', 'Custom Comments Package') then o.rate * (o.quantity - o.remains)
                    else round(o.rate * (o.quantity - o.remains) / 1000, 6) end)
            """);
    private static final LedgerRule M7 = new LedgerRule("M7", "every order has exactly one charge, of its price", """
            with c as (
                select j.order_id, count(*) as times, sum(e.amount) as taken
                from journals j join entries e on e.journal_id = j.id
                where j.kind = 'CHARGE' and e.balance_after is not null group by j.order_id)
            select 'order ' || coalesce(o.id, c.order_id) || ': price ' || coalesce(o.charge, 0) || ', charged '
                   || coalesce(-c.taken, 0) || ' in ' || coalesce(c.times, 0) || ' journals'
            from orders o full join c on c.order_id = o.id
            where coalesce(o.charge, 0) <> coalesce(-c.taken, 0) or coalesce(c.times, 0) > 1
            """);

    @Override
    public List<LedgerRule> rules() {
        return List.of(M5, M7);
    }
}
