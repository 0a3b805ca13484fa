package io.izyboost.job;

import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.TreeMap;

/**
 * What one partition of a job has done: artifacts add to it, {@code countsCollector} brings it to {@code countsAnalyzer}, which
 * shows the sum of all partitions in the job's row.
 */
@Dependent
public class PartitionCounts {
    @Inject
    StepContext step;

    public void add(String name, long more) {
        counts().merge(name, more, Long::sum);
    }

    /** A partition has a step context, and so a map, of its own. */
    @SuppressWarnings("unchecked")
    TreeMap<String, Long> counts() {
        if (step.getTransientUserData() == null) {
            step.setTransientUserData(new TreeMap<String, Long>());
        }
        return (TreeMap<String, Long>) step.getTransientUserData();
    }
}
