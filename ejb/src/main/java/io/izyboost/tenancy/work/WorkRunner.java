package io.izyboost.tenancy.work;

import io.izyboost.kernel.access.Caller;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.kernel.work.WorkHandler;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkResult;
import io.izyboost.kernel.work.WorkThreads;
import io.izyboost.tenancy.LogContext;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelRegistry;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Claims due work and hands it to its handlers, each item on a thread of its own and inside its panel. One item's
 * failure makes that item due again and harms no other; a lane that hangs and a panel that floods leave places to the
 * others, and a kind with places of its own has them whatever fills all the rest.
 */
@ApplicationScoped
class WorkRunner {
    private static final Logger LOG = Logger.getLogger(WorkRunner.class.getName());
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    @Inject
    @Any
    Instance<WorkHandler> handlers;

    @Inject
    WorkRows rows;

    @Inject
    PanelRegistry panels;

    @Inject
    WorkSignal signal;

    private final Share common;
    private final Map<String, Share> ofKinds = new ConcurrentHashMap<>();
    private final Map<String, Places<String>> ofLanes = new ConcurrentHashMap<>();

    /**
     * Places that several kinds share, or that one kind has for itself. The last quarter of them is for panels that have
     * few: else some panels that flood would take each place that becomes free, and who has little to do waits for all.
     */
    private record Share(int most, Places<Long> ofPanels, AtomicInteger inFlight) {
        private static final int QUARTER = 4;

        Share(int most, int perPanel) {
            this(most, new Places<>(perPanel), new AtomicInteger());
        }

        int free() {
            return most - inFlight.get();
        }

        /** How many may be claimed before what is left is few. */
        int claimable() {
            int free = free();
            return isScarce(free) ? free : free - most / QUARTER;
        }

        boolean isScarce(int free) {
            return free <= most / QUARTER;
        }

        /** Places of one panel at present. */
        int perPanel() {
            return isScarce(free()) ? Math.max(1, ofPanels.limit() / QUARTER) : ofPanels.limit();
        }
    }

    WorkRunner() {
        this(WorkThreads.configured());
    }

    WorkRunner(WorkThreads threads) {
        common = new Share(threads.most(), threads.ofPanel());
    }

    /** One round over all kinds: starts what is due and has room. */
    void round(Executor executor) {
        for (WorkHandler handler : handlers) {
            try {
                claimAndStart(handler, executor);
            } catch (SQLException e) {
                LOG.log(Level.WARNING, "Work of kind " + handler.kind() + " could not be claimed", e);
            }
        }
    }

    /** Claims until nothing comes any more: where a panel fills its places, the next claim goes past it. */
    void claimAndStart(WorkHandler handler, Executor executor) throws SQLException {
        Places<String> lanes = lanes(handler);
        Places<Long> ofPanels = share(handler).ofPanels();
        Room room = new Room(
                lanes.taken(), lanes.limit(), ofPanels.taken(), share(handler).perPanel());
        List<WorkItem> items = claim(handler, room);
        while (!items.isEmpty()) {
            for (WorkItem item : items) {
                room.take(item);
                start(handler, item, executor);
            }
            room = room.of(share(handler).perPanel());
            items = claim(handler, room);
        }
        if (room.isOutdated(lanes.taken(), ofPanels.taken())) {
            // a place was left when its lane was not yet full again: that has woken nobody
            signal.wake();
        }
    }

    private List<WorkItem> claim(WorkHandler handler, Room room) throws SQLException {
        int many = share(handler).claimable();
        return many <= 0 ? List.of() : rows.claim(handler.kind(), many, room, handler.lease());
    }

    private void start(WorkHandler handler, WorkItem item, Executor executor) {
        Share share = share(handler);
        share.inFlight().incrementAndGet();
        share.ofPanels().enter(item.panel().value());
        lanes(handler).enter(item.lane());
        executor.execute(() -> handleAndLeave(handler, item));
    }

    private void handleAndLeave(WorkHandler handler, WorkItem item) {
        try {
            handle(handler, item);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Work " + item + " is not noted as done; its lease brings it back", e);
        } finally {
            leave(handler, item);
        }
    }

    /** A place that others may have waited for wakes the loop. */
    private void leave(WorkHandler handler, WorkItem item) {
        Share share = share(handler);
        boolean laneWasFull = lanes(handler).leave(item.lane());
        boolean panelWasFull = share.ofPanels().leave(item.panel().value());
        boolean wasScarce = share.isScarce(share.most() - share.inFlight().getAndDecrement());
        if (laneWasFull || panelWasFull || wasScarce) {
            signal.wake();
        }
    }

    private Places<String> lanes(WorkHandler handler) {
        return ofLanes.computeIfAbsent(handler.kind(), kind -> new Places<>(handler.laneLimit()));
    }

    /** A node that leaves the queue to others has no places of whatever kind. */
    private Share share(WorkHandler handler) {
        int own = handler.ownPlaces();
        return own == 0 || common.most() == 0
                ? common
                : ofKinds.computeIfAbsent(handler.kind(), kind -> new Share(own, own));
    }

    private void handle(WorkHandler handler, WorkItem item) throws SQLException {
        WorkResult result;
        LogContext.begin("work-" + item.id());
        try {
            Panel panel = panels.get(item.panel());
            result = CallerContext.call(
                    Caller.system(item.kind()), () -> TenantContext.call(panel, () -> attempt(handler, item)));
        } catch (Exception e) {
            result = failed(item, e);
        } finally {
            LogContext.request(null);
        }
        if (result.retryIn() == null) {
            rows.done(item);
        } else {
            rows.putOff(item, result);
        }
    }

    /** A failure is caught inside the panel, so that its line in the log names the panel. */
    private WorkResult attempt(WorkHandler handler, WorkItem item) {
        try {
            lanes(handler).limit(item.lane(), handler.laneLimit(item));
            return handler.handle(item);
        } catch (Exception e) {
            return failed(item, e);
        }
    }

    private static WorkResult failed(WorkItem item, Exception e) {
        LOG.log(Level.WARNING, "Work " + item + " failed", e);
        return WorkResult.retryIn(pauseAfter(item.attempts()), String.valueOf(e.getMessage()));
    }

    private static Duration pauseAfter(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
