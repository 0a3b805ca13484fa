package io.izyboost.provider;

import io.izyboost.kernel.Currencies;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.Why;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import io.izyboost.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The provider accounts of the panel at hand. Methods that call a provider suspend the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProviderAccounts {
    /** Calls of an account at once on a node; no more, so that one that hangs leaves threads to others. */
    public static final int MOST_CALLS = 8;

    @Inject
    AccountRows rows;

    @Inject
    AccountRules rules;

    @Inject
    ProviderClients clients;

    /**
     * Adds an account. Asks the provider for its balance unless the currency is given, and always for a parent, whose
     * key is proved that way. A provider that is away is no hindrance: what went wrong stands on the account. Where it
     * counts in another currency and no exchange rate is given, that stays open: until it is set, nothing can be
     * imported and so nothing sold. One that is given before the currency is known is kept until it is.
     */
    @RequiresPermission(Permission.PROVIDER_WRITE)
    public ProviderAccountId add(AddProvider added) {
        rules.complete(added);
        String url = rules.url(added.kind(), added.url());
        String key = rules.key(added.kind(), added.apiKey());
        String panelCurrency = TenantContext.current().currency();
        FirstCall first = firstCall(added, url, key);
        String currency = currency(added, first, panelCurrency);
        AccountTerms terms = new AccountTerms(
                added.name(),
                url,
                currency,
                rate(added, first, currency, panelCurrency),
                added.exchangeRate(),
                added.marginPercent() == null ? BigDecimal.ZERO : added.marginPercent(),
                Boolean.TRUE.equals(added.probeAllowed()),
                added.maxCalls() == null ? AccountTerms.USUAL_CALLS : added.maxCalls());
        ProviderAccountId id = rows.insert(terms, added.kind(), key, first);
        if (first != null) {
            clients.log(id, first);
        }
        return id;
    }

    @RequiresPermission(Permission.PROVIDER_WRITE)
    public ProviderAccountView change(ProviderAccountId id, ChangeProvider change) {
        rules.limits(change);
        ProviderKind kind = get(id).kind();
        String url = change.url() == null ? null : rules.url(kind, change.url());
        boolean newKey = change.apiKey() != null && !change.apiKey().isBlank();
        if (newKey) {
            rules.key(kind, change.apiKey());
        }
        rows.update(id, change, account -> moved(account.terms(), change, url, newKey));
        clients.forget(id);
        return rows.view(id, clients.circuit(id));
    }

    @RequiresPermission(Permission.PROVIDER_READ)
    public ProviderAccountView get(ProviderAccountId id) {
        return rows.view(id, clients.circuit(id));
    }

    /** All of them: a panel has few. */
    @RequiresPermission(Permission.PROVIDER_READ)
    public List<ProviderAccountView> list() {
        return rows.views(clients::circuit);
    }

    @RequiresPermission(Permission.PROVIDER_READ)
    public Page<ProviderAccountView> list(AccountSort sort, PageRequest page) {
        return rows.views(sort, page, clients::circuit);
    }

    /** Asks for the balance, now, whatever the breaker says; a failure is an answer, too. */
    @RequiresPermission(Permission.PROVIDER_WRITE)
    public ProviderTest test(ProviderAccountId id) {
        ProviderAccountView account = get(id);
        long start = System.nanoTime();
        try {
            ProviderBalance balance = clients.test(id);
            long millis = millisSince(start);
            BigDecimal noted = account.notedRate();
            if (account.exchangeRate() == null) {
                account = rows.adopt(id, balance.currency());
            }
            boolean isRateDropped = noted != null
                    && account.exchangeRate() != null
                    && account.currency().equals(TenantContext.current().currency());
            if (!balance.currency().isEmpty() && !balance.currency().equals(account.currency())) {
                String problem = Why.CURRENCY_DIFFERS.text(account.currency(), balance.currency());
                return new ProviderTest(false, balance, problem, millis, isRateDropped);
            }
            rows.noteBalance(id, balance.amount());
            return new ProviderTest(true, balance, null, millis, isRateDropped);
        } catch (ProviderFailure e) {
            return new ProviderTest(false, null, e.kept(), millisSince(start), false);
        }
    }

    /** As {@link #test}, but noted nowhere: the balance that stands from before an order in doubt is evidence. */
    @RequiresPermission(Permission.PROVIDER_READ)
    public ProviderTest look(ProviderAccountId id) {
        long start = System.nanoTime();
        try {
            ProviderBalance balance = clients.test(id);
            return new ProviderTest(true, balance, null, millisSince(start), false);
        } catch (ProviderFailure e) {
            return new ProviderTest(false, null, e.kept(), millisSince(start), false);
        }
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /**
     * Null: nothing to ask. Refuses a key that the provider refuses; a parent is here, and its word counts. Such a call
     * is in the metrics but not in the provider log, whose rows belong to an account, and there is none.
     */
    private @Nullable FirstCall firstCall(AddProvider added, @Nullable String url, @Nullable String key) {
        boolean ask =
                added.kind() == ProviderKind.PARENT || added.kind() == ProviderKind.API_V2 && isBlank(added.currency());
        if (!ask) {
            return null;
        }
        FirstCall call = clients.first(new ProviderConnection(
                new ProviderAccountId(0),
                added.kind(),
                url == null ? "" : url,
                key == null ? "" : key,
                "",
                AccountTerms.USUAL_CALLS));
        ProviderFailure failure = call.failure();
        if (failure != null
                && (added.kind() == ProviderKind.PARENT || failure.code() == ErrorCode.PROVIDER_KEY_INVALID)) {
            clients.count(call);
            throw failure;
        }
        return call;
    }

    /** One that is newly said must be in use; the panel's own, and what an account has, is taken as it is. */
    private static String said(String code, String... known) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        if (!List.of(known).contains(upper) && !Currencies.isInUse(upper)) {
            throw DomainException.at("currency", ErrorCode.CURRENCY_INVALID, upper);
        }
        return upper;
    }

    /** A parent's own; else what is said, else what the provider says, else the panel's. */
    private static String currency(AddProvider added, @Nullable FirstCall call, String panelCurrency) {
        if (added.kind() == ProviderKind.API_V2 && !isBlank(added.currency())) {
            return said(added.currency(), panelCurrency);
        }
        ProviderBalance balance = call == null ? null : call.balance();
        return balance != null && Currencies.isInUse(balance.currency()) ? balance.currency() : panelCurrency;
    }

    /** Null where nobody knows it: a provider that did not answer may count in whatever currency. */
    private static @Nullable BigDecimal rate(
            AddProvider added, @Nullable FirstCall first, String currency, String panelCurrency) {
        boolean isGuessed = first != null && first.failure() != null;
        return isGuessed ? null : AccountTerms.rateFor(currency, panelCurrency, added.exchangeRate(), false);
    }

    /**
     * @param before as they stand under lock
     * @param url as it will be called; null: it stays
     */
    private static AccountTerms moved(
            AccountTerms before, ChangeProvider change, @Nullable String url, boolean newKey) {
        if (url != null && !url.equals(before.url()) && !newKey) {
            // else whoever may edit an account could have its stored key sent to an address of theirs
            throw DomainException.at("apiKey", ErrorCode.PROVIDER_KEY_MISSING);
        }
        return merged(before, change, url == null ? before.url() : url);
    }

    private static AccountTerms merged(AccountTerms before, ChangeProvider change, @Nullable String url) {
        String currency = isBlank(change.currency())
                ? before.currency()
                : said(
                        change.currency(),
                        before.currency(),
                        TenantContext.current().currency());
        boolean sameCurrency = currency.strip().equalsIgnoreCase(before.currency());
        BigDecimal noted = change.exchangeRate() == null ? before.notedRate() : change.exchangeRate();
        BigDecimal given = change.exchangeRate() == null && sameCurrency && before.exchangeRate() != null
                ? before.exchangeRate()
                : noted;
        String panelCurrency = TenantContext.current().currency();
        // a supposed currency is the panel's; only a successful test, or somebody who names it, makes it true
        boolean isOpen =
                before.exchangeRate() == null && isBlank(change.currency()) && currency.equalsIgnoreCase(panelCurrency);
        return new AccountTerms(
                change.name() == null ? before.name() : change.name(),
                url,
                currency,
                isOpen
                        ? null
                        : AccountTerms.rateFor(
                                currency, panelCurrency, given, before.exchangeRate() != null || !sameCurrency),
                noted,
                change.marginPercent() == null ? before.marginPercent() : change.marginPercent(),
                change.probeAllowed() == null ? before.probeAllowed() : change.probeAllowed(),
                change.maxCalls() == null ? before.maxCalls() : change.maxCalls());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
