package io.izyboost.provider;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.Why;
import io.izyboost.provider.CallWatch.Call;
import io.izyboost.provider.ProviderFailure.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Opens accounts of the panel at hand, each behind its breaker and its limit of calls at once, and with its log. Where
 * orders are handed over, {@link #place} comes before the attempt.
 */
@ApplicationScoped
public class ProviderClients {
    @Inject
    @Any
    Instance<ProviderClientFactory> factories;

    @Inject
    Connections connections;

    @Inject
    Gates gates;

    @Inject
    Hosts hosts;

    @Inject
    CallWatch watch;

    @Inject
    WaitedCalls waited;

    /** Reads the account if it was not opened lately; calls nothing. */
    public ProviderClient open(ProviderAccountId id) {
        ProviderConnection account = connections.get(id);
        if (account.kind() == ProviderKind.MANUAL) {
            return bare(account);
        }
        return guarded(account);
    }

    /** A place for one order, unless too many calls of the account or of its host are in the way. */
    public SendPlace place(ProviderAccountId id) {
        return guarded(connections.get(id)).place();
    }

    private GuardedClient guarded(ProviderConnection account) {
        return guarded(account, gates.of(account.id(), account.maxCalls()));
    }

    private GuardedClient guarded(ProviderConnection account, Gate gate) {
        return new GuardedClient(bare(account), account, gate, hosts, watch);
    }

    /** How many calls of the account may run at once. */
    public int mostCalls(ProviderAccountId id) {
        return connections.get(id).maxCalls();
    }

    /**
     * Where an account's calls go: many accounts, of many panels, may share a host. Empty where none leaves the
     * process.
     */
    public String host(ProviderAccountId id) {
        return connections.get(id).host();
    }

    /**
     * For a person's test call: passes an open breaker, and closes it when the call succeeds, so that what waits goes
     * on.
     *
     * @throws DomainException PROVIDERS_BUSY
     */
    ProviderBalance test(ProviderAccountId id) {
        connections.forget(id);
        ProviderConnection account = connections.get(id);
        if (account.kind() == ProviderKind.MANUAL) {
            return bare(account).balance();
        }
        Gate trial = gates.trial(account.maxCalls());
        ProviderBalance balance = waited.call(account.host(), guarded(account, trial)::balance);
        gates.of(id, account.maxCalls()).reopen();
        watch.usable(account);
        return balance;
    }

    /**
     * What an account offers, for a person who waits for it.
     *
     * @throws DomainException PROVIDERS_BUSY
     */
    public Offer offer(ProviderAccountId id) {
        ProviderClient client = open(id);
        return waited.call(host(id), client::services);
    }

    /**
     * Asks an account that is only being made for its balance; {@link #log} follows once it is stored. A parent is in
     * this process and keeps nobody waiting.
     *
     * @throws DomainException PROVIDERS_BUSY
     */
    FirstCall first(ProviderConnection account) {
        return account.kind() == ProviderKind.PARENT ? ask(account) : waited.call(account.host(), () -> ask(account));
    }

    private FirstCall ask(ProviderConnection account) {
        ProviderClient client = bare(account);
        WireNotes notes = new WireNotes();
        long start = System.nanoTime();
        @Nullable ProviderBalance balance = null;
        @Nullable ProviderFailure failure = null;
        try {
            balance = notes.during(client::balance);
        } catch (ProviderFailure e) {
            failure = e;
        } catch (Exception e) {
            failure = new ProviderFailure(Reason.UNREADABLE, Why.CALL_BROKE_DOWN.text());
            failure.initCause(e);
        }
        return new FirstCall(account, balance, failure, notes, System.nanoTime() - start);
    }

    void log(ProviderAccountId id, FirstCall call) {
        ProviderConnection made = call.account();
        ProviderConnection account =
                new ProviderConnection(id, made.kind(), made.url(), made.key(), made.currency(), made.maxCalls());
        watch.ended(balanceOf(account), call.notes(), call.outcome(), call.nanos());
    }

    /** For a call after which no account was stored. */
    void count(FirstCall call) {
        watch.count(balanceOf(call.account()), call.outcome(), call.nanos());
    }

    private static Call balanceOf(ProviderConnection account) {
        return new Call(account, "balance", null, "action=balance");
    }

    private ProviderClient bare(ProviderConnection account) {
        return factories.stream()
                .filter(factory -> factory.kind() == account.kind())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No adapter for " + account.kind()))
                .open(account);
    }

    String circuit(ProviderAccountId id) {
        return gates.state(id);
    }

    void forget(ProviderAccountId id) {
        connections.forget(id);
    }
}
