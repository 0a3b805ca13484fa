package io.izyboost.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** What this node was running when it was killed says STARTED for ever; at the start it is given up. */
@Singleton
@Startup
@DependsOn("izyboost-ejb.jar#PlatformMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class LeftJobs {
    private static final Logger LOG = Logger.getLogger(LeftJobs.class.getName());

    @Resource(lookup = "java:jboss/datasources/izyboost-platform")
    DataSource platform;

    @PostConstruct
    void abandon() {
        int abandoned = Abandonment.of(platform, "node = ?", Node.name()).size();
        if (abandoned > 0) {
            LOG.info(abandoned + " jobs were running when this node ended; they are abandoned");
        }
    }
}
