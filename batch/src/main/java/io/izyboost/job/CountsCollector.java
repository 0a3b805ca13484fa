package io.izyboost.job;

import jakarta.batch.api.partition.PartitionCollector;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Runs in a partition when its batchlet has ended. */
@Dependent
@Named("countsCollector")
public class CountsCollector implements PartitionCollector {
    @Inject
    PartitionCounts counts;

    @Override
    public Serializable collectPartitionData() {
        return counts.counts();
    }
}
