package io.izyboost.wallet;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.tenancy.PanelSql;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;

/** Writes to the ledger: the journal, its two entries and the wallet's balance in one statement. */
@ApplicationScoped
class Books {
    /** The journal comes first: it is the one that finds a repeat, and then nothing else happens. */
    private static final String POST = """
            with j as (
                insert into journals (kind, event_key, user_id, order_id, reference, actor, at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (event_key) do nothing returning id, user_id, at),
            w as (
                update wallets set balance = balance + ?, updated_at = j.at from j
                where wallets.user_id = j.user_id and currency = ? and (? > 0 or balance + ? >= -credit_limit)
                returning account_id, balance, currency),
            e as (
                insert into entries (journal_id, account_id, amount, currency, balance_after)
                select j.id, w.account_id, ?, w.currency, w.balance from j, w
                union all
                select j.id, a.id, -?, w.currency, null from j, w, ledger_accounts a
                where a.kind = ? and a.user_id is null and a.currency = w.currency
                returning 1)
            select (select count(*) from j) as journals, (select count(*) from e) as entries
            """;

    private static final String OPEN_ACCOUNTS = """
            insert into ledger_accounts (kind, user_id, currency, created_at)
            select 'WALLET', id, ?, ? from users where id = ?
            union all select 'REVENUE', null, ?, ?
            union all select 'STAFF_CREDIT', null, ?, ?
            on conflict do nothing
            """;
    private static final String OPEN_WALLET = """
            insert into wallets (user_id, account_id, currency, updated_at)
            select user_id, id, currency, ? from ledger_accounts where kind = 'WALLET' and user_id = ? and currency = ?
            on conflict do nothing
            """;

    @Inject
    PanelSql sql;

    @Inject
    AppClock clock;

    /** What came of a posting. */
    enum Posted {
        DONE,
        /** The event had been booked before; nothing moved. */
        REPEATED,
        /** No wallet, or one that would fall below its floor. The caller must roll back. */
        REFUSED
    }

    Posted post(MoneyEvent event) {
        BigDecimal amount = event.amount().amount();
        String currency = event.amount().currencyCode();
        long[] rows = sql.first(
                        POST,
                        row -> new long[] {row.getLong("journals"), row.getLong("entries")},
                        event.kind().name(),
                        event.key(),
                        event.user().value(),
                        event.order(),
                        event.reference(),
                        CallerContext.current().name(),
                        clock.instant(),
                        amount,
                        currency,
                        amount,
                        amount,
                        amount,
                        amount,
                        event.kind().counterAccount())
                .orElseThrow();
        if (rows[0] == 0) {
            return Posted.REPEATED;
        }
        if (rows[1] == 0) {
            return Posted.REFUSED;
        }
        if (rows[1] != 2) {
            throw new IllegalStateException(String.format(Locale.ROOT, "journal of %d entries", rows[1]));
        }
        return Posted.DONE;
    }

    /** Opens the wallet and the accounts of the panel that it deals with. Returns whether there is a wallet now. */
    boolean open(UserId user) {
        String currency = TenantContext.current().currency();
        Instant now = clock.instant();
        if (exists(user)) {
            return true;
        }
        sql.update(OPEN_ACCOUNTS, currency, now, user.value(), currency, now, currency, now);
        sql.update(OPEN_WALLET, now, user.value(), currency);
        return exists(user);
    }

    private boolean exists(UserId user) {
        return sql.first("select 1 from wallets where user_id = ?", row -> true, user.value())
                .isPresent();
    }
}
