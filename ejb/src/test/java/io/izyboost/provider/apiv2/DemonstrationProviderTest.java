package io.izyboost.provider.apiv2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.izyboost.demo.DemoConfig;
import io.izyboost.demo.DemoProvider;
import io.izyboost.provider.Offer;
import io.izyboost.provider.OfferedService;
import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderFailure;
import io.izyboost.provider.ProviderOrder;
import io.izyboost.provider.SendOutcome;
import io.izyboost.provider.StatusReport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The adapter against the provider that everyone develops with. */
class DemonstrationProviderTest {
    private DemoProvider provider;
    private ProviderClient client;

    @BeforeEach
    void start() {
        provider = new DemoProvider(DemoConfig.inMemory()).start();
        client = Clients.of(provider.url(), provider.key());
    }

    @AfterEach
    void stop() {
        provider.stop();
    }

    @Test
    void readsTheWholeCatalog() {
        Offer offer = client.services();
        assertThat(offer.services()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(offer.services().stream().map(OfferedService::type).distinct())
                .hasSize(17);
    }

    @Test
    void placesAnOrderAndFollowsIt() {
        OfferedService service = client.services().services().stream()
                .filter(each -> each.type().equals("Default"))
                .findFirst()
                .orElseThrow();
        SendOutcome outcome = client.add(new ProviderOrder(
                1, service.service(), service.type(), "https://example.org/post/1", service.min(), Map.of()));
        assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
        String id = ((SendOutcome.Sent) outcome).providerOrderId();
        StatusReport report = client.status(List.of(id)).get(id);
        assertThat(report.known()).isNotNull();
        assertThat(report.currency()).isEqualTo("USD");
        assertThat(client.balance().amount()).isLessThan(new java.math.BigDecimal("10000"));
    }

    @Test
    void learnsThatAKeyIsWrong() {
        assertThatExceptionOfType(ProviderFailure.class)
                .isThrownBy(Clients.of(provider.url(), "wrong-key")::balance)
                .withMessageContaining("Invalid API key");
    }
}
