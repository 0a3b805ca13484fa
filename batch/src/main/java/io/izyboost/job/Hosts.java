package io.izyboost.job;

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
 * Which partitions of this node ask which host. Hundreds of panels may have accounts at one provider; while it hangs,
 * some partitions must be left to all others. A host that answers quickly may have them all.
 */
@ApplicationScoped
public class Hosts {
    private static final Duration LONG = Duration.ofSeconds(3);

    private final LongSupplier nanos;
    private final Map<Key, List<Stay>> present = new HashMap<>();
    private final Set<Key> slow = new HashSet<>();

    private record Key(String work, String host) {}

    /** To be closed once the host was asked. */
    public final class Stay implements AutoCloseable {
        private final Key key;
        private final long since = nanos.getAsLong();

        private Stay(Key key) {
            this.key = key;
        }

        private boolean isLong() {
            return nanos.getAsLong() - since > LONG.toNanos();
        }

        @Override
        public void close() {
            leave(this);
        }
    }

    public Hosts() {
        this(System::nanoTime);
    }

    Hosts(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Null: the host is slow, and so many partitions with that kind of work are there already.
     *
     * @param host empty: nothing leaves the process, so nothing is counted
     */
    public synchronized @Nullable Stay enter(String work, String host, int most) {
        Key key = new Key(work, host);
        List<Stay> there = present.computeIfAbsent(key, any -> new ArrayList<>());
        boolean hangs = slow.contains(key) || there.stream().anyMatch(Stay::isLong);
        if (!host.isEmpty() && hangs && there.size() >= Math.max(1, most)) {
            return null;
        }
        Stay stay = new Stay(key);
        there.add(stay);
        return stay;
    }

    private synchronized void leave(Stay stay) {
        present.computeIfPresent(stay.key, (key, there) -> {
            there.remove(stay);
            return there.isEmpty() ? null : there;
        });
        if (stay.isLong()) {
            slow.add(stay.key);
        } else {
            slow.remove(stay.key);
        }
    }
}
