package io.izyboost.panels;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.dev.ApiClient.Answer;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestPanel;
import io.izyboost.identity.PageSession;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The console's jobs: whose they are, and those of one name or state. */
class PlatformJobsIT {
    private static final IzyBoostServer SERVER = IzyBoostServer.shared();

    private static TestPanel panel;
    private static long job;

    @BeforeAll
    static void runAJobOfAPanel() {
        panel = SERVER.aPanel();
        long account =
                panel.aProvider(SERVER.provider().url(), SERVER.provider().key());
        job = panel.staff()
                .post("/manage/api/v1/providers/" + account + "/sync", JsonObject.EMPTY_JSON_OBJECT)
                .expect(202)
                .number("jobId");
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !SERVER.hub()
                .get("/admin/api/v1/jobs/" + job)
                .expect(200)
                .text("status")
                .startsWith("START"));
    }

    @Test
    void tellWhoseTheyAre() {
        assertThat(SERVER.hub().get("/admin/api/v1/jobs/" + job).text("panel")).isEqualTo(panel.slug());
        assertThat(list("name=check-order-status&size=1").getJsonArray("items").getJsonObject(0))
                .doesNotContainKey("panel");
    }

    @Test
    void areFoundByNameAndState() {
        String status = SERVER.hub().get("/admin/api/v1/jobs/" + job).text("status");
        JsonObject found = list("name=sync-services&size=500&status=" + status);

        assertThat(found.getJsonArray("items").getValuesAs(JsonObject.class))
                .anySatisfy(one -> assertThat(one.getInt("id")).isEqualTo((int) job))
                .allSatisfy(one -> {
                    assertThat(one.getString("name")).isEqualTo("sync-services");
                    assertThat(one.getString("status")).isEqualTo(status);
                });
        Answer refused = SERVER.hub().get("/admin/api/v1/jobs?status=Foo");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("\"status\"");
    }

    /** Half a megabyte of them, times five hundred. */
    @Test
    void tellWhatAnImportRefusedOnlyToWhoAsksForIt() {
        SERVER.update(panel.slug(), """
                insert into platform.jobs (panel_id, name, status, counts, created_at, ended_at)
                select id, 'import-services', 'COMPLETED',
                    '{"imported":"3","refusedServices":"[{\\"service\\":\\"7\\",\\"reason\\":\\"RATE_ZERO\\"}]"}', now(), now()
                from platform.panels where slug = '%s'
                """.formatted(panel.slug()));
        JsonObject listed = panel.staff()
                .get("/manage/api/v1/jobs")
                .expect(200)
                .body()
                .asJsonObject()
                .getJsonArray("items")
                .getJsonObject(0);

        assertThat(listed.getJsonObject("counts").getInt("imported")).isEqualTo(3);
        assertThat(listed.toString()).doesNotContain("RATE_ZERO");
        assertThat(panel.staff()
                        .get("/manage/api/v1/jobs/" + listed.getInt("id"))
                        .text())
                .contains("RATE_ZERO");
    }

    @Test
    void standOnTheScreenWithTheirPanel() {
        PageSession operator = new PageSession(SERVER.httpPort(), SERVER.hubHost());
        operator.logIn(SERVER.superAdmin().email(), SERVER.superAdmin().password());

        assertThat(operator.get("/admin/jobs?name=sync-services").body())
                .contains("/admin?q=" + panel.slug(), "Update of catalogs");
        assertThat(operator.get("/admin/jobs?name=prune-logs").body()).doesNotContain("/admin?q=" + panel.slug());
    }

    private static JsonObject list(String query) {
        return SERVER.hub()
                .get("/admin/api/v1/jobs?" + query)
                .expect(200)
                .body()
                .asJsonObject();
    }
}
