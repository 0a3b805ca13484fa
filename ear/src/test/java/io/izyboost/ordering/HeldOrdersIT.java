package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.demo.DemoConfig;
import io.izyboost.demo.DemoProvider;
import io.izyboost.demo.Pace;
import io.izyboost.dev.Ports;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import io.izyboost.identity.PageSession;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders that wait while the account of their provider is switched off. */
class HeldOrdersIT {
    private static final Duration AWAY = Duration.ofSeconds(10);

    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void waitWhileTheAccountIsOffAndGoOutOnceItIsOnAgain() {
        try (DemoProvider provider = new DemoProvider(DemoConfig.inMemory()).start()) {
            provider.control().pace(Pace.still());
            Shop shop = Shop.open(server, provider);
            TestCustomer customer = shop.panel().aCustomer("1000");
            provider.refuseConnections(AWAY);
            long waits = place(shop, customer, "waits");
            long givenUp = place(shop, customer, "given-up");

            shop.changing("enabled", false);
            for (long order : new long[] {waits, givenUp}) {
                shop.panel().makeDue("ordering.dispatch");
                Shop.soon().untilAsserted(() -> assertThat(shop.detail(order).getString("problem", ""))
                        .isEqualTo("The account of the provider is switched off"));
            }
            Shop.soon().until(() -> answers(provider));
            shop.resolve(givenUp, "NOT_SENT", "then", "REFUND").expect(200);
            shop.panel().makeDue("ordering.dispatch");
            assertThat(shop.detail(waits).getString("dispatch")).isEqualTo("QUEUED");
            assertThat(provider.control().accepted()).isZero();
            assertThat(shop.detail(givenUp).getString("refunded"))
                    .isEqualTo(shop.detail(givenUp).getString("charge"));
            PageSession owner = new PageSession(server.httpPort(), shop.panel().host());
            owner.logIn(shop.panel().ownerEmail(), shop.panel().password());
            assertThat(owner.open("/manage")).containsOnlyOnce("Orders wait, since the account");

            shop.changing("enabled", true);
            assertThat(owner.open("/manage")).doesNotContain("Orders wait, since the account");
            shop.awaitDispatch(waits, "SENT");
            assertThat(provider.control().acceptedByReference()).containsOnlyKeys(link("waits"));
            assertThat(shop.detail(givenUp).getString("dispatch")).isEqualTo("NOT_SENT");
            shop.booksAreRight();
        }
    }

    @Test
    void goOutAsSoonAsAnyCallShowsThatTheAccountAnswersAgainHoweverLongTheirPauses(@TempDir Path kept) {
        int port = Ports.free();
        DemoConfig config = DemoConfig.inMemory()
                .withDirectory(kept)
                .withPort(port)
                .withKey("some-key-123")
                .withPace(Pace.still());
        Shop shop;
        try (DemoProvider provider = new DemoProvider(config).start()) {
            shop = Shop.open(server, provider);
        }
        TestCustomer customer = shop.panel().aCustomer("1000");
        long first = place(shop, customer, "first");
        long second = place(shop, customer, "second");
        afterALongOutage(shop, 2);

        try (DemoProvider provider = new DemoProvider(config).start()) {
            shop.test().expect(200);
            shop.awaitDispatch(first, "SENT");
            shop.awaitDispatch(second, "SENT");
        }
        long third = place(shop, customer, "third");
        afterALongOutage(shop, 1);

        try (DemoProvider provider = new DemoProvider(config).start()) {
            long last = place(shop, customer, "last");
            shop.awaitDispatch(last, "SENT");
            shop.awaitDispatch(third, "SENT");
            assertThat(provider.control().acceptedByReference()).hasSize(4);
        }
        shop.booksAreRight();
    }

    /** All that waits has been tried and would be again in a quarter of an hour. */
    private void afterALongOutage(Shop shop, int orders) {
        String ours = "kind = 'ordering.dispatch' and claim is null and attempts > 0 and panel_id ="
                + " (select id from platform.panels where slug = '"
                + shop.panel().slug() + "')";
        Shop.soon()
                .until(() -> server.update(
                                shop.panel().slug(),
                                "update platform.work set due_at = now() + interval '15 minutes' where " + ours)
                        == orders);
    }

    private static boolean answers(DemoProvider provider) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), provider.port())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static long place(Shop shop, TestCustomer customer, String name) {
        return customer.call("add", shop.order(link(name), shop.minimum())).number("order");
    }

    private static String link(String name) {
        return "https://social.example/held/" + name;
    }
}
