package io.izyboost.catalog.job;

import io.izyboost.catalog.CatalogSync;
import io.izyboost.job.CurrentJob;
import io.izyboost.kernel.Settings;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;
import java.util.stream.IntStream;

/** One partition for an account that somebody asked for, else a fixed number that share what is due. */
@Dependent
@Named("syncPartitionMapper")
public class SyncPartitionMapper implements PartitionMapper {
    @Inject
    CurrentJob job;

    @Override
    public PartitionPlan mapPartitions() {
        boolean one = job.parameter(CatalogSync.ACCOUNT).isPresent();
        int partitions = one ? 1 : Settings.number("IZYBOOST_SYNC_PARTITIONS", 3);
        PartitionPlan plan = new PartitionPlanImpl();
        plan.setPartitions(partitions);
        plan.setThreads(partitions);
        plan.setPartitionProperties(properties(partitions));
        return plan;
    }

    /** The runner wants one for each partition, be it empty. */
    private static Properties[] properties(int partitions) {
        return IntStream.range(0, partitions).mapToObj(each -> new Properties()).toArray(Properties[]::new);
    }
}
