package io.izyboost.job;

import jakarta.batch.api.partition.AbstractPartitionAnalyzer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** Runs on the job's own thread: adds up what its partitions have counted. */
@Dependent
@Named("countsAnalyzer")
public class CountsAnalyzer extends AbstractPartitionAnalyzer {
    @Inject
    CurrentJob job;

    @Inject
    JobRows rows;

    private final Map<String, Long> sums = new TreeMap<>();

    @Override
    public void analyzeCollectorData(Serializable data) {
        if (!(data instanceof Map<?, ?> counts) || counts.isEmpty()) {
            return; // a partition that found nothing to do, or whose batchlet tells the job's progress itself
        }
        counts.forEach((name, count) -> sums.merge((String) name, (Long) count, Long::sum));
        Map<String, String> shown = new TreeMap<>();
        sums.forEach((name, count) -> shown.put(name, count.toString()));
        rows.counted(job.id(), sums.getOrDefault(DueWork.DONE, 0L), shown);
    }
}
