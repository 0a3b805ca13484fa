package io.izyboost.provider;

import io.izyboost.provider.CallWatch.Call;
import io.izyboost.provider.ProviderFailure.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts the gate and the watch of an account around an adapter. */
final class GuardedClient implements ProviderClient {
    private static final Logger LOG = Logger.getLogger(GuardedClient.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ProviderClient inner;
    private final ProviderConnection account;
    private final Gate gate;
    private final CallWatch watch;

    GuardedClient(ProviderClient inner, ProviderConnection account, Gate gate, CallWatch watch) {
        this.inner = inner;
        this.account = account;
        this.gate = gate;
        this.watch = watch;
    }

    @Override
    public Offer services() {
        return ask("services", "action=services", inner::services);
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

    /** Waits for it for a moment. */
    Place place() {
        Place place = new Place(gate.enter(PATIENCE), !gate.isClosed());
        if (place.held != null) {
            watch.heldBack(new Call(account, "add", null, "action=add"));
        }
        return place;
    }

    /** A place at this gate for one order. */
    final class Place implements SendPlace {
        private final @Nullable String held;
        private final boolean isTrial;
        private boolean isUsed;

        private Place(@Nullable String held, boolean isTrial) {
            this.held = held;
            this.isTrial = isTrial;
        }

        @Override
        public @Nullable Obstacle obstacle() {
            return held == null ? null : new Obstacle(held, isTrial);
        }

        @Override
        public boolean isTrial() {
            return isTrial;
        }

        @Override
        public SendOutcome add(ProviderOrder order) {
            if (held != null) {
                return new SendOutcome.NotSent(held);
            }
            isUsed = true;
            Call call = new Call(account, "add", order.ourOrderId(), "action=add&service=" + order.service());
            WireNotes notes = new WireNotes();
            long start = System.nanoTime();
            SendOutcome outcome = send(order, notes);
            boolean answered = outcome instanceof SendOutcome.Sent || outcome instanceof SendOutcome.Rejected;
            end(call, notes, word(outcome), start, answered);
            return outcome;
        }

        @Override
        public void close() {
            if (held == null && !isUsed) {
                isUsed = true;
                gate.giveBack();
            }
        }
    }

    /** An adapter that broke down may have sent before: nobody knows. */
    private SendOutcome send(ProviderOrder order, WireNotes notes) {
        try {
            return notes.during(() -> inner.add(order));
        } catch (Exception e) {
            LOG.log(Level.SEVERE, "The adapter of " + account + " broke down on order " + order.ourOrderId(), e);
            return new SendOutcome.Unknown(
                    "the call broke down: " + e.getClass().getSimpleName());
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
            failure = new ProviderFailure(
                    Reason.UNREADABLE, "the call broke down: " + e.getClass().getSimpleName());
            failure.initCause(e);
            throw failure;
        } finally {
            boolean answered = failure == null || failure.reason() == Reason.REFUSED;
            end(call, notes, failure == null ? "OK" : failure.reason().name(), start, answered);
        }
    }

    private void end(Call call, WireNotes notes, String outcome, long start, boolean answered) {
        long nanos = System.nanoTime() - start;
        gate.leave(answered, nanos);
        watch.ended(call, notes, outcome, nanos);
    }

    private static String about(String action, List<String> ids) {
        return "action=" + action + "&orders=" + String.join(",", ids);
    }

    private static String word(SendOutcome outcome) {
        if (outcome instanceof SendOutcome.Sent) {
            return "SENT";
        }
        if (outcome instanceof SendOutcome.Rejected) {
            return "REJECTED";
        }
        return outcome instanceof SendOutcome.NotSent ? "NOT_SENT" : "UNKNOWN";
    }
}
