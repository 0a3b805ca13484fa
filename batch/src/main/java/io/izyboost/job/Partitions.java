package io.izyboost.job;

import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import java.util.Properties;
import java.util.stream.IntStream;

/** Plans of partitions that share what is due: a number of equals, each on a thread. */
public final class Partitions {
    private Partitions() {}

    public static PartitionPlan plan(int partitions) {
        PartitionPlan plan = new PartitionPlanImpl();
        plan.setPartitions(partitions);
        plan.setThreads(partitions);
        // the runner wants properties for each partition, be they empty
        plan.setPartitionProperties(IntStream.range(0, partitions)
                .mapToObj(each -> new Properties())
                .toArray(Properties[]::new));
        return plan;
    }
}
