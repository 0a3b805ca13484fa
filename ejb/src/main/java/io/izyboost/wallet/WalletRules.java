package io.izyboost.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The rules that hold in the ledger by itself, whatever money is moved for. */
@ApplicationScoped
class WalletRules implements LedgerRules {
    private static final LedgerRule M1 = new LedgerRule("M1", "every balance is the sum of its entries", """
            select 'wallet of user ' || w.user_id || ': ' || w.balance || ' instead of ' || coalesce(s.sum, 0)
            from wallets w left join (select account_id, sum(amount) as sum from entries group by account_id) s
                on s.account_id = w.account_id
            where w.balance <> coalesce(s.sum, 0)
            """);
    private static final LedgerRule M2 = new LedgerRule("M2", "every journal has two sides and sums to zero", """
            select 'journal ' || j.id || ': ' || count(e.id) || ' entries, sum ' || coalesce(sum(e.amount), 0)
            from journals j left join entries e on e.journal_id = j.id
            group by j.id, e.currency having count(e.id) < 2 or sum(e.amount) <> 0
            """);
    private static final LedgerRule M3 = new LedgerRule("M3", "no balance is below its floor", """
            select 'wallet of user ' || user_id || ': ' || balance from wallets where balance < -credit_limit
            """);
    private static final LedgerRule M4 = new LedgerRule("M4", "the application cannot change what was booked", """
            select privilege || ' on ' || name || ' is granted'
            from unnest(array['journals', 'entries']) as name, unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) as privilege
            where has_table_privilege(current_user, name, privilege)
            """);
    private static final LedgerRule M8 = new LedgerRule("M8", "no journal moves money from an account to itself", """
            select 'journal ' || journal_id || ' on account ' || account_id
            from entries group by journal_id, account_id having count(*) > 1
            """);

    @Override
    public List<LedgerRule> rules() {
        return List.of(M1, M2, M3, M4, M8);
    }
}
