package io.izyboost.provider;

import io.izyboost.kernel.Why;
import io.izyboost.provider.CallWatch.Call;
import io.izyboost.provider.Hosts.Stay;
import io.izyboost.provider.ProviderFailure.Reason;
import io.izyboost.provider.SendPlace.Obstacle;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts the gate and the watch of an account around an adapter, and for orders what is known of its host. */
final class GuardedClient implements ProviderClient {
    private static final Logger LOG = Logger.getLogger(GuardedClient.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Orders can wait in the queue; only a call that is about to end is waited for. */
    private static final Duration MOMENT = Duration.ofMillis(100);

    private static final String SERVICES = "services";
    private static final String OK = "OK";
    private static final String SENT = "SENT";

    private final ProviderClient inner;
    private final ProviderConnection account;
    private final Gate gate;
    private final Hosts hosts;
    private final CallWatch watch;

    GuardedClient(ProviderClient inner, ProviderConnection account, Gate gate, Hosts hosts, CallWatch watch) {
        this.inner = inner;
        this.account = account;
        this.gate = gate;
        this.hosts = hosts;
        this.watch = watch;
    }

    @Override
    public Offer services() {
        return ask(SERVICES, "action=services", inner::services);
    }

    @Override
    public Map<String, StatusReport> status(List<String> ids) {
        return ids.isEmpty() ? Map.of() : ask("status", about("status", ids), () -> inner.status(ids));
    }

    @Override
    public Map<String, ActionReport> refill(List<String> ids) {
        return ids.isEmpty() ? Map.of() : ask("refill", about("refill", ids), () -> inner.refill(ids));
    }

    @Override
    public Map<String, ActionReport> cancel(List<String> ids) {
        return ids.isEmpty() ? Map.of() : ask("cancel", about("cancel", ids), () -> inner.cancel(ids));
    }

    @Override
    public ProviderBalance balance() {
        return ask("balance", "action=balance", inner::balance);
    }

    @Override
    public SendOutcome add(ProviderOrder order) {
        try (Place place = place()) {
            return place.add(order);
        }
    }

    Place place() {
        Place place = new Place(account.host());
        if (place.obstacle != null) {
            watch.heldBack(new Call(account, "add", null, "action=add"));
        }
        return place;
    }

    private @Nullable Obstacle atGate() {
        String held = gate.enter(MOMENT);
        return held == null ? null : new Obstacle(held, failingFor(), false);
    }

    private @Nullable Duration failingFor() {
        return gate.isClosed() ? null : gate.failingFor();
    }

    /** A place at this gate and at the host for one order. */
    final class Place implements SendPlace {
        private final @Nullable Stay stay;
        private final @Nullable Obstacle obstacle;
        private boolean isLeft;
        private boolean isUsable;

        private Place(String host) {
            Obstacle atGate = atGate();
            stay = atGate == null ? hosts.enterForOrder(host) : null;
            if (atGate == null && stay == null) {
                gate.giveBack();
                obstacle = new Obstacle(Why.HOST_BUSY.text(), failingFor(), true);
            } else {
                obstacle = atGate;
            }
            isLeft = obstacle != null;
        }

        @Override
        public @Nullable Obstacle obstacle() {
            return obstacle;
        }

        @Override
        public SendOutcome add(ProviderOrder order) {
            if (obstacle != null) {
                return new SendOutcome.NotSent(obstacle.why());
            }
            Call call = new Call(account, "add", order.ourOrderId(), "action=add&service=" + order.service());
            WireNotes notes = new WireNotes();
            long start = System.nanoTime();
            SendOutcome outcome;
            try {
                outcome = send(order, notes);
            } finally {
                leaveHost(); // however long it takes to write the outcome down, the host is not slow for that
            }
            boolean answered = outcome instanceof SendOutcome.Sent || outcome instanceof SendOutcome.Rejected;
            isLeft = true;
            isUsable = end(call, notes, word(outcome), start, answered);
            return outcome;
        }

        /** Others are told last: first the outcome of this order is written down. */
        @Override
        public void close() {
            leaveHost();
            if (!isLeft) {
                isLeft = true;
                gate.giveBack();
            }
            if (isUsable) {
                isUsable = false;
                watch.usable(account);
            }
        }

        private void leaveHost() {
            if (stay != null) {
                stay.close();
            }
        }
    }

    /** An adapter that broke down may have sent before: nobody knows. */
    private SendOutcome send(ProviderOrder order, WireNotes notes) {
        try {
            return notes.during(() -> inner.add(order));
        } catch (Exception e) {
            LOG.log(Level.SEVERE, "The adapter of " + account + " broke down on order " + order.ourOrderId(), e);
            return new SendOutcome.Unknown(Why.CALL_BROKE_DOWN.text());
        }
    }

    private <T> T ask(String action, String about, Callable<T> work) {
        Call call = new Call(account, action, null, about);
        String held = gate.enter(PATIENCE);
        if (held != null) {
            watch.heldBack(call);
            throw new ProviderFailure(Reason.HELD_BACK, held);
        }
        WireNotes notes = new WireNotes();
        long start = System.nanoTime();
        @Nullable ProviderFailure failure = null;
        try {
            return notes.during(work);
        } catch (ProviderFailure e) {
            failure = e;
            throw e;
        } catch (Exception e) {
            failure = new ProviderFailure(Reason.UNREADABLE, Why.CALL_BROKE_DOWN.text());
            failure.initCause(e);
            throw failure;
        } finally {
            boolean answered = failure == null || failure.reason() == Reason.REFUSED;
            if (end(call, notes, failure == null ? OK : failure.reason().name(), start, answered)) {
                watch.usable(account);
            }
        }
    }

    /** Returns whether the account has become usable by it. */
    private boolean end(Call call, WireNotes notes, String outcome, long start, boolean answered) {
        long nanos = System.nanoTime() - start;
        boolean works = outcome.equals(OK) || outcome.equals(SENT);
        boolean isUsable = gate.leave(answered, works, nanos);
        if (call.action().equals(SERVICES)) {
            hosts.fetched(account.host(), nanos);
        } else {
            hosts.called(account.host(), nanos);
        }
        watch.ended(call, notes, outcome, nanos);
        return isUsable;
    }

    private static String about(String action, List<String> ids) {
        return "action=" + action + "&orders=" + String.join(",", ids);
    }

    private static String word(SendOutcome outcome) {
        if (outcome instanceof SendOutcome.Sent) {
            return SENT;
        }
        if (outcome instanceof SendOutcome.Rejected) {
            return "REJECTED";
        }
        return outcome instanceof SendOutcome.NotSent ? "NOT_SENT" : "UNKNOWN";
    }
}
