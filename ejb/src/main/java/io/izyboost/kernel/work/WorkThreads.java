package io.izyboost.kernel.work;

import io.izyboost.kernel.Settings;

/**
 * How many items of the work queue this node handles at once, those of kinds with places of their own aside.
 *
 * @param most 0: this node leaves the queue to others
 * @param ofPanel of these, at most so many of one panel: more than two of its accounts take while they hang
 */
public record WorkThreads(int most, int ofPanel) {
    public static final WorkThreads USUAL = new WorkThreads(64, 24);

    public static WorkThreads configured() {
        return new WorkThreads(
                Settings.number("IZYBOOST_WORK_THREADS", USUAL.most),
                Settings.number("IZYBOOST_WORK_THREADS_PER_PANEL", USUAL.ofPanel));
    }
}
