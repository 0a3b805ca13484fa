package io.izyboost.tenancy.work;

import static io.izyboost.harness.Inside.aPanel;
import static io.izyboost.harness.Inside.asSystem;
import static io.izyboost.harness.Inside.ended;
import static io.izyboost.harness.Inside.number;
import static io.izyboost.harness.Inside.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.izyboost.harness.InContainer;
import io.izyboost.kernel.job.JobView;
import io.izyboost.kernel.job.Jobs;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.TenantContext;
import io.izyboost.tenancy.alert.Alerts;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.logging.MDC;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Partitions of a job and asynchronous tasks carry the right panel, into the database and into the log, and leave none. */
@ExtendWith(ArquillianExtension.class)
class DueWorkIT {
    private static final int TASKS = 200;

    @EJB(lookup = "java:global/izyboost/izyboost-ejb/Alerts")
    Alerts alerts;

    @EJB(lookup = "java:global/izyboost/izyboost-batch/BatchJobs")
    Jobs jobs;

    @Resource(lookup = "java:jboss/ee/concurrency/executor/work")
    ManagedExecutorService executor;

    @Deployment
    static WebArchive archive() {
        return InContainer.archive(DueWorkIT.class)
                .addAsManifestResource(
                        new org.jboss.shrinkwrap.api.asset.StringAsset("Dependencies: org.jboss.logging\n"),
                        "MANIFEST.MF");
    }

    @Test
    void jobLooksAtEachPanelInItsTurnAndSkipsThoseThatWaitForTheirMigration() throws Exception {
        Panel healthy = aPanel();
        Panel broken = aPanel();
        Panel behind = aPanel();
        run("insert into " + broken.schema()
                + ".journals (kind, event_key, actor, at) values ('CREDIT', 'x', 'x', now())");
        run("insert into %1$s.ledger_accounts (kind, currency, created_at) values ('REVENUE', 'EUR', now())"
                .formatted(broken.schema()));
        run("""
                insert into %1$s.entries (journal_id, account_id, amount, currency)
                select j.id, a.id, 1, 'EUR' from %1$s.journals j, %1$s.ledger_accounts a
                where j.event_key = 'x' and a.currency = 'EUR'
                """.formatted(broken.schema()));
        for (Panel panel : List.of(healthy, broken, behind)) {
            run("""
                    insert into platform.work (panel_id, kind, ref, due_at, created_at)
                    values (%d, 'wallet.reconcile', '', now(), now())
                    """.formatted(panel.id().value()));
        }
        run("update platform.panel_schemas set state = 'BROKEN', version = version - 100 where panel_id = "
                + behind.id());
        try {
            JobView job = ended(jobs.start(null, "reconcile-ledger", Map.of()));

            assertEquals("COMPLETED", job.status());
            assertTrue(job.done() >= 2, job.toString());
            assertTrue(Long.parseLong(job.counts().get("done")) >= 2, job.toString());
            assertTrue(Long.parseLong(job.counts().get("violations")) >= 1, job.toString());
            assertTrue(alertsOf(broken) >= 1);
            assertEquals(0, alertsOf(healthy));
            assertEquals(0, number(workOf(healthy)), "nothing moves there, so it is forgotten");
            assertEquals(1, number(workOf(behind) + " and claim is null and attempts = 0"), "untouched");
            assertLogNames(broken, "job-" + job.id(), "Ledger rule");
        } finally {
            run("update platform.panel_schemas set state = 'CURRENT', version = version + 100 where panel_id = "
                    + behind.id());
        }

        JobView job = ended(jobs.start(null, "reconcile-ledger", Map.of()));
        assertEquals(0, number(workOf(behind)), job.toString());
    }

    @Test
    void taskKnowsThePanelThatItIsGivenAndNoOther() throws Exception {
        List<Panel> two = List.of(aPanel(), aPanel());
        asSystem(two.get(0), () -> {
            alerts.raise("test.carried", "x", Map.of());
            assertFalse(executor.submit(TenantContext::isSet).get(), "a panel does not leak into a task");
            return null;
        });

        List<Future<Void>> tasks = new ArrayList<>();
        for (int task = 0; task < TASKS; task++) {
            Panel panel = two.get(task % 2);
            int expected = task % 2 == 0 ? 1 : 0;
            tasks.add(executor.submit(() -> {
                assertFalse(TenantContext.isSet());
                assertEquals(expected, alertsOf(panel));
                assertFalse(TenantContext.isSet(), "the thread goes back clean");
                assertNull(MDC.get("panel"));
                return null;
            }));
        }
        for (Future<Void> task : tasks) {
            task.get();
        }
    }

    private int alertsOf(Panel panel) throws Exception {
        return asSystem(panel, () -> {
            assertEquals(panel.slug(), MDC.get("panel"));
            return alerts.open().size();
        });
    }

    /** Structured lines: {@code "mdc":{"panel":"…","request":"…"}}. */
    private static void assertLogNames(Panel panel, String request, String text) throws IOException {
        Path log = Path.of(System.getProperty("jboss.server.log.dir"), "server.log");
        try (var lines = Files.lines(log)) {
            List<String> ours = lines.filter(line -> line.contains("\"" + request + "\"") && line.contains(text))
                    .toList();
            assertTrue(
                    ours.stream().anyMatch(line -> line.contains("\"panel\":\"" + panel.slug() + "\"")),
                    () -> request + " in " + log + ": " + ours);
        }
    }

    private static String workOf(Panel panel) {
        return "select count(*) from platform.work where kind = 'wallet.reconcile' and panel_id = " + panel.id();
    }
}
