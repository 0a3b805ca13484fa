package io.izyboost.panels;

import static io.izyboost.harness.Inside.ended;
import static io.izyboost.harness.Inside.number;
import static io.izyboost.harness.Inside.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.izyboost.harness.InContainer;
import io.izyboost.kernel.job.Jobs;
import jakarta.ejb.EJB;
import java.sql.SQLException;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A container that was killed comes back under another name: nobody of its name will ever give up its jobs. */
@ExtendWith(ArquillianExtension.class)
class LostNodesIT {
    @EJB(lookup = "java:global/izyboost/izyboost-batch/BatchJobs")
    Jobs jobs;

    @Deployment
    static WebArchive archive() {
        return InContainer.archive(LostNodesIT.class);
    }

    @AfterEach
    void clear() throws SQLException {
        run("delete from platform.jobs where node in ('lost', 'alive')");
        run("delete from platform.nodes where name = 'alive'");
    }

    @Test
    void leaveTheirJobsToTheOthers() throws Exception {
        run("insert into platform.nodes (name, seen_at) values ('lost', now() - interval '2 hours'), ('alive', now())");
        long lost = aJob("lost", "3 hours");
        long young = aJob("lost", "5 minutes");
        long alive = aJob("alive", "3 hours");

        assertEquals(
                "COMPLETED",
                ended(jobs.start(null, "prune-repository", Map.of())).status());

        assertEquals("ABANDONED", status(lost));
        assertEquals("STARTED", status(young));
        assertEquals("STARTED", status(alive));
        assertTrue(number("select count(*) from platform.nodes where seen_at > now() - interval '5 minutes'") >= 2);
        assertEquals(0, number("select count(*) from platform.nodes where name = 'lost'"));
    }

    private String status(long job) {
        return jobs.find(null, job).orElseThrow().status();
    }

    private static long aJob(String node, String ago) throws SQLException {
        return number(
                "insert into platform.jobs (name, status, node, created_at) values ('import-services', 'STARTED', '"
                        + node + "', now() - interval '" + ago + "') returning id");
    }
}
