package io.izyboost.catalog;

import static io.izyboost.catalog.CatalogPanel.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.izyboost.demo.DemoService;
import io.izyboost.demo.Fault;
import io.izyboost.demo.FaultMode;
import io.izyboost.harness.IzyBoostServer;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogSyncIT {
    private static final String COMPLETED = "COMPLETED";

    private final IzyBoostServer server = IzyBoostServer.shared();
    private CatalogPanel shop;

    @BeforeEach
    void open() {
        shop = new CatalogPanel(server, 40);
        shop.importingAll("30");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void followsPrices() {
        DemoService first = shop.catalog().services().get(0);
        BigDecimal before = rate(first.id());
        shop.catalog().changeRates("100", first.id());

        assertThat(shop.syncing().getString("status")).isEqualTo(COMPLETED);

        assertThat(rate(first.id())).isEqualByComparingTo(before.multiply(BigDecimal.valueOf(2)));
    }

    @Test
    void raisesAFixedPriceThatFellBelowTheCost() {
        DemoService first = shop.catalog().services().get(0);
        long id = shop.service(first.id()).getInt("id");
        shop.changing(id, wish().add("rate", rate(first.id()).toPlainString())).expect(200);
        shop.catalog().changeRates("900", first.id());

        shop.syncing();

        JsonObject service = shop.service(first.id());
        assertThat(service.getString("rate")).isEqualTo(service.getString("cost"));
    }

    @Test
    void doesNotSellWhatIsGoneAndSellsItAgainOnceItIsBack() {
        DemoService first = shop.catalog().services().get(0);
        shop.catalog().remove(first.id());
        shop.syncing();
        assertThat(shop.service(first.id()).getBoolean("gone")).isTrue();

        shop.catalog().generate(40);
        shop.syncing();
        assertThat(shop.service(first.id()).getBoolean("gone")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"ERROR_500", "HTML", "TRUNCATED", "CUT", "DROP_BEFORE"})
    void aFailedFetchChangesNothing(FaultMode mode) {
        String before = shop.everything();
        shop.catalog().changeRates("100");
        shop.provider().control().fault(Fault.of(mode).on("services"));

        assertThat(shop.syncing().getString("status")).isEqualTo("FAILED");

        assertThat(shop.everything()).isEqualTo(before);
    }

    @Test
    void anEmptyCatalogChangesNothing() {
        String before = shop.everything();
        shop.catalog().showOnly(0);

        assertThat(shop.syncing().getString("status")).isEqualTo("FAILED");

        assertThat(shop.everything()).isEqualTo(before);
    }

    @Test
    void aCatalogThatLostTooMuchIsHeld() {
        String before = shop.everything();
        shop.catalog().showOnly(10);

        assertThat(shop.syncing().getString("message")).isEqualTo("held");

        assertThat(shop.everything()).isEqualTo(before);
    }

    @Test
    void aCatalogOfWhichMostCannotBeSoldIsHeldToo() {
        String before = shop.everything();
        Long[] most =
                shop.catalog().services().stream().skip(10).map(DemoService::id).toArray(Long[]::new);
        shop.catalog().changeRates("100");
        shop.catalog().zeroRates(most);

        assertThat(shop.syncing().getString("message")).isEqualTo("held");

        assertThat(shop.everything()).isEqualTo(before);
    }

    @Test
    void aNewExchangeRateIsInAllPricesAtOnceAndMakesASyncDue() {
        DemoService withMargin = shop.catalog().services().get(0);
        DemoService fixed = shop.catalog().services().get(1);
        BigDecimal before = rate(withMargin.id());
        long fixedId = shop.service(fixed.id()).getInt("id");
        shop.changing(fixedId, wish().add("rate", rate(fixed.id()).toPlainString()))
                .expect(200);
        Instant asked = Instant.now();

        shop.panel()
                .staff()
                .patch(
                        "/manage/api/v1/providers/" + shop.account(),
                        wish().add("currency", "EUR").add("exchangeRate", "2").build())
                .expect(200);

        assertThat(rate(withMargin.id())).isEqualByComparingTo(before.multiply(BigDecimal.valueOf(2)));
        JsonObject raised = shop.service(fixed.id());
        assertThat(raised.getString("rate")).isEqualTo(raised.getString("cost"));
        assertThat(new BigDecimal(raised.getString("cost")))
                .isEqualByComparingTo(fixed.rate().multiply(BigDecimal.valueOf(2)));
        assertThat(shop.panel()
                        .staff()
                        .get("/manage/api/v1/services/" + fixedId + "/changes")
                        .expect(200)
                        .text())
                .contains("\"exchange rate\"")
                .contains("\"cost\"");
        await().atMost(Duration.ofSeconds(60)).until(() -> Instant.parse(shop.panel()
                        .staff()
                        .get("/manage/api/v1/providers/" + shop.account())
                        .expect(200)
                        .text("syncedAt"))
                .isAfter(asked));
        assertThat(rate(withMargin.id())).isEqualByComparingTo(before.multiply(BigDecimal.valueOf(2)));
    }

    @Test
    void syncsByItselfWhatIsDue() {
        DemoService first = shop.catalog().services().get(0);
        BigDecimal before = rate(first.id());
        shop.catalog().changeRates("100", first.id());
        assertThat(shop.panel().makeDue("catalog.sync")).isEqualTo(1);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rate(first.id())).isGreaterThan(before));
    }

    private BigDecimal rate(long providerService) {
        return new BigDecimal(shop.service(providerService).getString("rate"));
    }
}
