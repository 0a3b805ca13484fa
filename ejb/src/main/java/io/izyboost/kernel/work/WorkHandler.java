package io.izyboost.kernel.work;

import java.time.Duration;

/**
 * Handles one kind of work. Found by CDI; called by the runner inside the panel's tenant context, as the system,
 * outside any transaction. A thrown exception makes the work due again with a growing pause.
 */
public interface WorkHandler {
    /** The kind, {@code feature.verb}; one handler a kind. */
    String kind();

    WorkResult handle(WorkItem item) throws Exception;

    /** How long a claim holds; a killed claimer's work comes back after it. */
    default Duration lease() {
        return Duration.ofSeconds(60);
    }

    /** How many items of one lane this node handles at once, at the most. */
    default int laneLimit() {
        return 8;
    }

    /** The same for the item's lane, which may have fewer; asked before the item is handled, and as it is. */
    default int laneLimit(WorkItem item) {
        return laneLimit();
    }

    /**
     * So many items of this kind are handled at once whatever hangs elsewhere, and no more; they take no place of
     * other kinds. 0: the places are those that all other kinds share.
     */
    default int ownPlaces() {
        return 0;
    }
}
