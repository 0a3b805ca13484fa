package io.izyboost.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogTest {

    private DemoProvider provider;
    private CatalogControl catalog;
    private DemoClient client;

    @BeforeEach
    void startProvider() {
        provider = new DemoProvider(DemoConfig.inMemory()).start();
        catalog = provider.control().catalog();
        client = DemoClient.of(provider);
    }

    @AfterEach
    void stopProvider() {
        provider.stop();
    }

    @Test
    void sellsAllTypesOnManyPlatforms() {
        assertThat(catalog.services()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(catalog.services().stream().map(DemoService::type).distinct())
                .hasSize(17);
        assertThat(catalog.services().stream().map(DemoService::name)).doesNotHaveDuplicates();
        assertThat(catalog.services().stream().map(DemoService::id)).doesNotHaveDuplicates();
        assertThat(catalog.services().stream().map(DemoService::category).distinct())
                .hasSizeGreaterThan(30);
        assertThat(catalog.services()).allMatch(service -> service.min() <= service.max());
        assertThat(catalog.services()).allMatch(service -> service.rate().signum() > 0);
    }

    @Test
    void isTheSameEachTimeAndGrowsWithoutChangingIds() {
        assertThat(CatalogMaker.make(360)).isEqualTo(CatalogMaker.make(360));

        List<DemoService> big = CatalogMaker.make(10_000);

        assertThat(big).hasSize(10_000).containsAll(CatalogMaker.make(360));
        assertThat(big.stream().map(DemoService::name).distinct()).hasSize(10_000);
        assertThat(CatalogMaker.make(40_000).stream().map(DemoService::name).distinct())
                .hasSize(40_000);
    }

    @Test
    void changesRatesOfAllOrSome() {
        DemoService first = catalog.services().get(0);
        DemoService second = catalog.services().get(1);

        catalog.changeRates("10");
        catalog.changeRates("-50", first.id());
        catalog.zeroRates(second.id());

        assertThat(rate(first.id())).isEqualByComparingTo(first.rate().multiply(new BigDecimal("0.55")));
        assertThat(rate(second.id())).isZero();
    }

    @Test
    void parksRemovesAndAddsServices() throws IOException {
        List<Long> ids = catalog.services().stream().map(DemoService::id).toList();
        catalog.park(ids.get(0));
        catalog.remove(ids.get(1));
        catalog.put(Wire.read("{\"service\":9000001,\"name\":\"<b>Odd</b>\",\"rate\":\"3.5\",\"max\":2147483647}")
                .asJsonObject());
        catalog.put(Wire.read("{\"service\":" + ids.get(2) + ",\"name\":\"Renamed\"}")
                .asJsonObject());

        String listing = client.raw("services").body();

        assertThat(listing)
                .contains("9999999999999", "<b>Odd</b>", "\"max\":\"2147483647\"", "Renamed")
                .doesNotContain("\"service\":" + ids.get(1) + ",");
    }

    @Test
    void showsAnEmptyOrShortListButSellsAll() throws IOException {
        DemoService last = catalog.services().stream()
                .filter(service -> service.type() == ServiceType.DEFAULT)
                .collect(Collectors.toList())
                .get(300);

        catalog.showOnly(0);
        assertThat(client.list("services")).isEmpty();
        catalog.showOnly(25);
        assertThat(client.list("services")).hasSize(25);
        assertThat(client.add(last.id(), "https://example.com/1", last.min())).isPositive();
        catalog.showAll();
        assertThat(client.list("services")).hasSameSizeAs(catalog.services());
    }

    @Test
    void switchesToAnyNumberOfServices() throws IOException {
        catalog.generate(3_000);

        assertThat(client.list("services")).hasSize(3_000);
    }

    private BigDecimal rate(long id) {
        return catalog.services().stream()
                .filter(service -> service.id() == id)
                .findFirst()
                .orElseThrow()
                .rate();
    }
}
