package io.izyboost.catalog.job;

import io.izyboost.catalog.CatalogSync;
import io.izyboost.job.CurrentJob;
import io.izyboost.job.Partitions;
import io.izyboost.kernel.Settings;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One partition for an account that somebody asked for, else a fixed number that share what is due. */
@Dependent
@Named("syncPartitionMapper")
public class SyncPartitionMapper implements PartitionMapper {
    @Inject
    CurrentJob job;

    @Override
    public PartitionPlan mapPartitions() {
        boolean one = job.parameter(CatalogSync.ACCOUNT).isPresent();
        return Partitions.plan(one ? 1 : partitions());
    }

    static int partitions() {
        return Settings.number("IZYBOOST_SYNC_PARTITIONS", 3);
    }
}
