package io.izyboost.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.izyboost.demo.CatalogControl;
import io.izyboost.demo.DemoConfig;
import io.izyboost.demo.DemoProvider;
import io.izyboost.dev.ApiClient.Answer;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;

/** A panel with a provider that nobody else uses, since its catalog is about to be spoilt. */
final class CatalogPanel implements AutoCloseable {
    private static final String API = "/manage/api/v1/";
    private static final List<String> ENDED = List.of("COMPLETED", "FAILED", "STOPPED", "ABANDONED");

    private final DemoProvider provider;
    private final TestPanel panel;
    private final long account;

    CatalogPanel(IzyBoostServer server, int services) {
        provider = new DemoProvider(DemoConfig.inMemory().withServices(services)).start();
        panel = server.aPanel();
        account = panel.aProvider(provider.url(), provider.key());
    }

    TestPanel panel() {
        return panel;
    }

    DemoProvider provider() {
        return provider;
    }

    CatalogControl catalog() {
        return provider.control().catalog();
    }

    long account() {
        return account;
    }

    Answer importing(JsonObjectBuilder wish) {
        return panel.staff().post(API + "providers/" + account + "/import", wish.build());
    }

    JsonObject importingAll(String margin) {
        return importing(wish().add("services", "all").add("marginPercent", margin))
                .expect(200)
                .body()
                .asJsonObject();
    }

    /** Syncs now and waits for the end of the job. */
    JsonObject syncing() {
        Answer started = panel.staff()
                .post(API + "providers/" + account + "/sync", wish().build())
                .expect(202);
        return ended(started.number("jobId"));
    }

    JsonObject ended(long job) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> job(job), body -> ENDED.contains(body.getString("status")));
    }

    JsonObject job(long id) {
        return panel.staff().get(API + "jobs/" + id).expect(200).body().asJsonObject();
    }

    Answer changing(long service, JsonObjectBuilder change) {
        return panel.staff().patch(API + "services/" + service, change.build());
    }

    /** The service that stands for one of the provider's. */
    JsonObject service(long providerService) {
        JsonObject page = list("?text=" + providerService);
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("providerService", "").equals(Long.toString(providerService)))
                .findFirst()
                .orElseThrow();
    }

    JsonObject list(String query) {
        return panel.staff().get(API + "services" + query).expect(200).body().asJsonObject();
    }

    List<String> categories() {
        return panel
                .staff()
                .get(API + "categories?size=500")
                .expect(200)
                .body()
                .asJsonObject()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(category -> category.getString("name"))
                .toList();
    }

    /** All that is sold, as text: equal texts mean that nothing changed. */
    String everything() {
        JsonObject page = list("?size=500");
        assertThat(page.getInt("total")).isLessThanOrEqualTo(500);
        return page.getJsonArray("items").toString();
    }

    static JsonObjectBuilder wish() {
        return Json.createObjectBuilder();
    }

    @Override
    public void close() {
        provider.close();
    }
}
