package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.dev.ApiClient.Answer;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code check-order-status} tells of itself. */
class StatusJobIT {
    private static final String JOBS = "/admin/api/v1/jobs";

    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void tellsTheOperatorHowManyOrdersItHasAskedAbout() {
        Shop shop = Shop.open(server);
        TestCustomer customer = shop.panel().aCustomer("1000");
        long before = newestJob();
        customer.call("add", shop.order("https://social.example/counted", shop.minimum()))
                .expect(200);

        Shop.soon().until(() -> counted(before).isPresent());

        long id = counted(before).orElseThrow().getInt("id");
        Answer job = server.hub().get(JOBS + "/" + id).expect(200);
        JsonObject counts = job.body().asJsonObject().getJsonObject("counts");
        assertThat(counts.getJsonNumber("done").longValue()).isEqualTo(job.number("done"));
        assertThat(job.number("progress")).isEqualTo(100);
        assertThat(shop.panel().staff().get("/manage/api/v1/jobs/" + id).status())
                .as("no panel sees what is done for all")
                .isEqualTo(404);
        assertThat(server.hub().get(JOBS + "/999999999").status()).isEqualTo(404);
    }

    private long newestJob() {
        return server.hub().get(JOBS + "?size=1").expect(200).body().asJsonObject().getJsonArray("items").stream()
                .mapToLong(job -> job.asJsonObject().getInt("id"))
                .max()
                .orElse(0);
    }

    /** A finished run that began later and asked about some order. */
    private Optional<JsonObject> counted(long before) {
        return server
                .hub()
                .get(JOBS + "?size=100")
                .expect(200)
                .body()
                .asJsonObject()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(job ->
                        job.getInt("id") > before && job.getString("name").equals("check-order-status"))
                .filter(job -> job.getString("status").equals("COMPLETED"))
                .filter(job -> job.getJsonObject("counts").getInt("orders", 0) > 0)
                .findFirst();
    }
}
