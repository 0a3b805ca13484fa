package io.izyboost.provider;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.Currencies;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.access.Audited;
import io.izyboost.kernel.work.WorkQueue;
import io.izyboost.tenancy.TenantContext;
import io.izyboost.tenancy.secret.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of the panel at hand. Its door calls providers and so runs outside a transaction; what is stored runs in
 * one here, with its audit row.
 */
@ApplicationScoped
class AccountRows {
    private static final String COLUMN = "api_providers.api_key";
    private static final int HINT = 4;

    @PersistenceContext(unitName = "panel")
    EntityManager em;

    @Inject
    Secrets secrets;

    @Inject
    WorkQueue work;

    @Inject
    AppClock clock;

    @Inject
    Event<ProviderAccountChanged> changed;

    @Transactional
    @Audited("provider.add")
    ProviderAccountId insert(AccountTerms terms, ProviderKind kind, @Nullable String key, @Nullable FirstCall first) {
        ProviderAccount account = new ProviderAccount(terms, kind, clock.instant());
        seal(account, key);
        if (first != null && first.balance() != null) {
            account.balance(first.balance().amount(), clock.instant());
        }
        if (first != null && first.failure() != null) {
            account.unproved(first.failure().kept());
        }
        em.persist(account);
        em.flush();
        return account.id();
    }

    /** @param terms the new terms, made of the present ones under lock */
    @Transactional
    @Audited("provider.change")
    void update(ProviderAccountId id, ChangeProvider change, Function<ProviderAccount, AccountTerms> terms) {
        ProviderAccount account = em.find(ProviderAccount.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (account == null) {
            throw new DomainException(ErrorCode.NOT_FOUND, id);
        }
        if (change.version() != null && change.version() != account.version()) {
            throw new DomainException(ErrorCode.STALE);
        }
        ProviderAccountView before = account.view("");
        account.apply(terms.apply(account));
        account.switchTo(change);
        seal(account, change.apiKey());
        em.flush();
        ProviderAccountView view = account.view("");
        changed.fire(new ProviderAccountChanged(before, view));
        followAgain(view, !view.isWorth(before.exchangeRate()));
    }

    @Transactional
    void noteBalance(ProviderAccountId id, BigDecimal balance) {
        find(id).balance(balance, clock.instant());
    }

    /**
     * The provider answers at last: it counts in the currency that it tells, else in the one that was supposed, at
     * the rate that was noted.
     */
    @Transactional
    ProviderAccountView adopt(ProviderAccountId id, String told) {
        ProviderAccount account = find(id);
        em.lock(account, LockModeType.PESSIMISTIC_WRITE);
        if (account.terms().exchangeRate() != null) {
            return account.view(""); // somebody has said it while the provider was asked
        }
        String currency = Currencies.isInUse(told) ? told : account.terms().currency();
        String panelCurrency = TenantContext.current().currency();
        BigDecimal noted = account.terms().notedRate();
        account.countsIn(currency, AccountTerms.rateFor(currency, panelCurrency, noted, false));
        return account.view("");
    }

    @Transactional
    ProviderConnection connection(ProviderAccountId id) {
        return find(id).connection(cipher -> secrets.open(COLUMN, cipher));
    }

    @Transactional
    ProviderAccountView view(ProviderAccountId id, String circuit) {
        return find(id).view(circuit);
    }

    @Transactional
    List<ProviderAccountView> views(Function<ProviderAccountId, String> circuit) {
        return views(AccountSort.ADDED, 0, Integer.MAX_VALUE, circuit);
    }

    @Transactional
    Page<ProviderAccountView> views(AccountSort sort, PageRequest page, Function<ProviderAccountId, String> circuit) {
        return Page.of(views(sort, page.offset(), page.size(), circuit), page, () -> em.createQuery(
                        "select count(a) from ProviderAccount a", Long.class)
                .getSingleResult());
    }

    private List<ProviderAccountView> views(
            AccountSort sort, int first, int most, Function<ProviderAccountId, String> circuit) {
        return em.createQuery("select a from ProviderAccount a" + sort.jpql(), ProviderAccount.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(account -> account.view(circuit.apply(account.id())))
                .toList();
    }

    /**
     * Its catalog is due after the interval as it is now, or at once where every cost has become another; whether it was
     * imported at all is seen then.
     */
    private void followAgain(ProviderAccountView account, boolean revalued) {
        if (account.enabled() && account.syncEnabled()) {
            Duration pause = revalued ? Duration.ZERO : Duration.ofMinutes(account.syncMinutes());
            Instant next = clock.instant().plus(pause);
            work.enqueue(
                    TenantContext.current().id(), "catalog.sync", account.id().toString(), "", next);
        }
    }

    private ProviderAccount find(ProviderAccountId id) {
        ProviderAccount account = em.find(ProviderAccount.class, id.value());
        if (account == null) {
            throw new DomainException(ErrorCode.NOT_FOUND, id);
        }
        return account;
    }

    /** A hint only of keys so long that it gives nothing away. */
    private void seal(ProviderAccount account, @Nullable String key) {
        if (key != null && !key.isBlank()) {
            String plain = key.strip();
            String hint = plain.length() < 3 * HINT ? "" : plain.substring(plain.length() - HINT);
            account.useKey(secrets.seal(COLUMN, plain), hint);
        }
    }
}
