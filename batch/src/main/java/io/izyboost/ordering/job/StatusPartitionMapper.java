package io.izyboost.ordering.job;

import io.izyboost.job.Partitions;
import io.izyboost.kernel.Settings;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** So many accounts are asked at once on this node. */
@Dependent
@Named("statusPartitionMapper")
public class StatusPartitionMapper implements PartitionMapper {
    static int partitions() {
        return Settings.number("IZYBOOST_STATUS_PARTITIONS", 8);
    }

    @Override
    public PartitionPlan mapPartitions() {
        return Partitions.plan(partitions());
    }
}
