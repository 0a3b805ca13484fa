package io.izyboost.provider;

import io.izyboost.kernel.work.WorkThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which threads of this node, partitions of a job or work of the queue, ask which host, and which hosts are slow.
 * Hundreds of panels may have accounts at one provider; while it hangs, some threads must be left to all others.
 */
@ApplicationScoped
public class Hosts {
    private static final Duration LONG = Duration.ofSeconds(3);
    private static final String ORDERS = "orders";
    private static final String CATALOGS = "catalogs";

    private final int threads;
    private final LongSupplier nanos;
    private final Map<Key, List<Stay>> present = new HashMap<>();
    private final Set<Key> slow = new HashSet<>();

    private record Key(String work, String host) {}

    /** To be closed once the host was asked; again does no harm. */
    public final class Stay implements AutoCloseable {
        private final Key key;
        private final long since = nanos.getAsLong();

        private Stay(Key key) {
            this.key = key;
        }

        private boolean isLong() {
            return Hosts.isLong(nanos.getAsLong() - since);
        }

        @Override
        public void close() {
            leave(this);
        }
    }

    Hosts() {
        this(WorkThreads.configured().most());
    }

    /**
     * @param threads that work the queue
     */
    public Hosts(int threads) {
        this(threads, System::nanoTime);
    }

    Hosts(int threads, LongSupplier nanos) {
        this.threads = threads;
        this.nanos = nanos;
    }

    /**
     * A host that answers quickly may have them all. Null: it is slow, and so many threads with that kind of work are
     * there already.
     *
     * @param host empty: nothing leaves the process, so nothing is counted
     */
    public @Nullable Stay enter(String work, String host, int whenSlow) {
        return enter(work, host, whenSlow, Integer.MAX_VALUE);
    }

    /**
     * For a call about an order that the work queue makes. One host gets a quarter of the threads while it is slow, and
     * never all: that it hangs is only seen after a while.
     */
    public @Nullable Stay enterForOrder(String host) {
        return enter(ORDERS, host, threads / 4, threads - threads / 4);
    }

    /** For a call that fetches a catalog. */
    public @Nullable Stay enterForCatalog(String host, int whenSlow) {
        return enter(CATALOGS, host, whenSlow);
    }

    private synchronized @Nullable Stay enter(String work, String host, int whenSlow, int most) {
        Key key = new Key(work, host);
        List<Stay> there = present.computeIfAbsent(key, any -> new ArrayList<>());
        // only what was noted of catalogs has a key of its own
        boolean hangs = slow.contains(key)
                || slow.contains(new Key(ORDERS, host))
                || there.stream().anyMatch(Stay::isLong);
        if (!host.isEmpty() && there.size() >= Math.max(1, hangs ? whenSlow : most)) {
            return null;
        }
        Stay stay = new Stay(key);
        there.add(stay);
        return stay;
    }

    /** A call of whatever work has come to its end: the last one tells whether the host is slow. */
    void called(String host, long took) {
        note(new Key(ORDERS, host), took);
    }

    /** As {@link #called}, but of a catalog, which may be large: that it takes long slows only catalogs. */
    void fetched(String host, long took) {
        note(new Key(CATALOGS, host), took);
    }

    private synchronized void note(Key key, long took) {
        if (isLong(took)) {
            slow.add(key);
        } else {
            slow.remove(key);
        }
    }

    private synchronized void leave(Stay stay) {
        present.computeIfPresent(stay.key, (key, there) -> {
            there.remove(stay);
            return there.isEmpty() ? null : there;
        });
    }

    private static boolean isLong(long took) {
        return took > LONG.toNanos();
    }
}
