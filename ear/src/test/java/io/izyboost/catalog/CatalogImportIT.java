package io.izyboost.catalog;

import static io.izyboost.catalog.CatalogPanel.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.demo.DemoService;
import io.izyboost.dev.ApiClient.Answer;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogImportIT {
    private final IzyBoostServer server = IzyBoostServer.shared();
    private CatalogPanel shop;

    @BeforeEach
    void open() {
        shop = new CatalogPanel(server, 40);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void importsAllWithAMarginAndAgainWithoutDoubling() {
        assertThat(shop.importingAll("30").getInt("imported")).isEqualTo(40);
        DemoService first = shop.catalog().services().get(0);
        assertThat(decimal(shop.service(first.id()), "rate"))
                .isEqualByComparingTo(Pricing.rate(first.rate(), new BigDecimal("30"), null));

        JsonObject again = shop.importingAll("50");
        assertThat(again.getInt("imported")).isZero();
        assertThat(again.getInt("updated")).isEqualTo(40);
        assertThat(shop.list("").getInt("total")).isEqualTo(40);
    }

    @Test
    void takesChosenServicesWithPricesOfTheirOwn() {
        DemoService one = shop.catalog().services().get(0);
        DemoService two = shop.catalog().services().get(1);
        DemoService three = shop.catalog().services().get(2);
        JsonObject result = shop.importing(wish().add(
                                "services",
                                Json.createArrayBuilder()
                                        .add(one.id())
                                        .add("" + two.id())
                                        .add(three.id())
                                        .add(999_999))
                        .add("marginPercent", "30")
                        .add("roundTo", "0.05")
                        .add(
                                "prices",
                                wish().add("" + one.id(), wish().add("rate", "99.5"))
                                        .add("" + two.id(), wish().add("rate", "0.000001"))))
                .expect(200)
                .body()
                .asJsonObject();

        assertThat(result.getInt("imported")).isEqualTo(2);
        assertThat(result.getJsonArray("refused").toString())
                .contains("RATE_BELOW_COST", "NOT_OFFERED", "" + two.id(), "999999");
        assertThat(decimal(shop.service(one.id()), "rate")).isEqualByComparingTo("99.5");
        assertThat(decimal(shop.service(three.id()), "rate").remainder(new BigDecimal("0.05")))
                .isZero();
    }

    @Test
    void refusesWhatCannotBeSoldAndCleansNames() {
        DemoService zero = shop.catalog().services().get(0);
        DemoService parked = shop.catalog().services().get(1);
        DemoService hostile = shop.catalog().services().get(2);
        shop.catalog().zeroRates(zero.id());
        shop.catalog().park(parked.id());
        shop.catalog()
                .put(wish().add("service", hostile.id())
                        .add(
                                "name",
                                "Likes &lt;script&gt;alert(1)&lt;/script&gt;<img src=x onerror=alert(1)>\u202E\u0007!")
                        .build());

        JsonObject result = shop.importingAll("30");

        assertThat(result.getJsonArray("refused").toString()).contains("RATE_ZERO", "RATE_PARKED");
        assertThat(shop.service(hostile.id()).getString("name"))
                .startsWith("Likes")
                .doesNotContain("<", "\u202E", "\u0007");
    }

    @Test
    void keepsServicesOfATypeThatIsNotSoldYetAndOffersThemToNobody() {
        DemoService seo = shop.catalog().services().get(0);
        shop.catalog().put(wish().add("service", seo.id()).add("type", "SEO").build());

        shop.importingAll("30");

        assertThat(shop.service(seo.id()).getString("type")).isEqualTo("SEO");
        String offered = shop.panel().aCustomer("0").call("services", Map.of()).text();
        assertThat(offered).contains("\"type\":\"Package\"").doesNotContain("SEO", "Poll");
        JsonObject byHand = wish().add("name", "Ours")
                .add("type", "Subscriptions")
                .add("category", "Ours")
                .add("rate", "1")
                .add("min", 1)
                .add("max", 10)
                .build();
        assertThat(shop.panel()
                        .staff()
                        .post("/manage/api/v1/services", byHand)
                        .expect(409)
                        .text("code"))
                .isEqualTo("TYPE_NOT_YET_SOLD");
    }

    @Test
    void importsThousandsAsAJobThatShowsItsProgress() {
        shop.catalog().generate(3_000);
        Answer started = shop.importing(wish().add("services", "all").add("marginPercent", "30"));

        JsonObject job = shop.ended(started.expect(202).number("jobId"));

        assertThat(job.getString("status")).isEqualTo("COMPLETED");
        assertThat(job.getInt("done")).isEqualTo(job.getInt("total"));
        assertThat(job.getJsonObject("counts").getInt("imported")).isEqualTo(3_000);
        assertThat(shop.list("?size=1").getInt("total")).isEqualTo(3_000);
    }

    @Test
    void keepsAnEditedPriceAboveTheCost() {
        shop.importingAll("30");
        DemoService first = shop.catalog().services().get(0);
        long id = shop.service(first.id()).getInt("id");

        assertThat(shop.changing(id, wish().add("rate", "0.000001")).expect(400).text("code"))
                .isEqualTo("RATE_BELOW_COST");
        shop.changing(id, wish().add("rate", "77.7").add("name", "Mine").add("enabled", false))
                .expect(200);
        JsonObject changed = shop.service(first.id());
        assertThat(changed.getString("name")).isEqualTo("Mine");
        assertThat(changed.getBoolean("enabled")).isFalse();
        assertThat(shop.list("?enabled=false").getInt("total")).isEqualTo(1);
    }

    @Test
    void switchesAServiceOnlyByTrueAndFalse() {
        shop.importingAll("30");
        long id = shop.service(shop.catalog().services().get(0).id()).getInt("id");

        for (JsonValue word : new JsonValue[] {Json.createValue(1), Json.createValue("true"), Json.createValue("no")}) {
            assertThat(shop.changing(id, wish().add("enabled", word))
                            .expect(400)
                            .text())
                    .contains("enabled is missing or not valid.");
        }

        assertThat(shop.list("?enabled=true").getInt("total")).isEqualTo(40);
    }

    @Test
    void makesACategoryOnlyWithWhatIsPutIntoIt() {
        shop.importingAll("30");
        long id = shop.service(shop.catalog().services().get(0).id()).getInt("id");

        shop.changing(999_999, wish().add("category", "Orphan")).expect(404);
        shop.changing(id, wish().add("category", "Orphan").add("rate", "0.000001"))
                .expect(400);
        shop.panel()
                .staff()
                .post(
                        "/manage/api/v1/services",
                        wish().add("name", "x")
                                .add("type", "Package")
                                .add("category", "Orphan")
                                .add("rate", "-1")
                                .add("max", 1)
                                .build())
                .expect(400);
        assertThat(shop.categories()).doesNotContain("Orphan");

        shop.changing(id, wish().add("category", "Wanted")).expect(200);
        assertThat(shop.categories()).containsOnlyOnce("Wanted");
        shop.changing(id, wish().add("category", "Wanted").add("rate", "77")).expect(200);
        assertThat(shop.categories()).containsOnlyOnce("Wanted");
    }

    @Test
    void staysWithinItsPanel() {
        shop.catalog().generate(600);
        long job = shop.importing(wish().add("services", "all")).expect(202).number("jobId");
        shop.ended(job);
        TestPanel other = server.aPanel();

        assertThat(other.staff().get("/manage/api/v1/jobs/" + job).status()).isEqualTo(404);
        assertThat(other.staff().get("/manage/api/v1/services").expect(200).number("total"))
                .isZero();
        assertThat(server.client(other.host(), shop.panel().ownerKey())
                        .get("/manage/api/v1/services")
                        .status())
                .isEqualTo(401);
        assertThat(other.anonymous().get("/manage/api/v1/services").status()).isEqualTo(401);
    }

    private static BigDecimal decimal(JsonObject service, String name) {
        return new BigDecimal(service.getString(name));
    }
}
