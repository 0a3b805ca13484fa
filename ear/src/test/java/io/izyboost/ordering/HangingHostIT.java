package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.demo.DemoConfig;
import io.izyboost.demo.DemoProvider;
import io.izyboost.demo.Fault;
import io.izyboost.demo.FaultMode;
import io.izyboost.demo.Pace;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One provider of many panels hangs; it is known by another name than the one that answers. */
class HangingHostIT {
    private static final int PANELS = 8;
    private static final int ORDERS = 8;
    /** Of 64 threads. */
    private static final int WHILE_SLOW = 16;

    private static final int MOST = 48;

    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void ordersForOthersGoOutWhileOneHostHangsForManyPanels() {
        Shop healthy = Shop.open(server);
        TestCustomer customer = healthy.panel().aCustomer("1000");
        try (DemoProvider provider = new DemoProvider(DemoConfig.inMemory()).start()) {
            provider.control().pace(Pace.still());
            Map<Shop, TestCustomer> others = new HashMap<>();
            for (int i = 0; i < PANELS; i++) {
                Shop shop = Shop.open(server, provider.url().replace("127.0.0.1", "localhost"), provider.key());
                others.put(shop, shop.panel().aCustomer("1000"));
            }
            provider.control().fault(Fault.of(FaultMode.HANG).on("add"));
            others.forEach((shop, other) -> {
                for (int i = 0; i < ORDERS; i++) {
                    place(shop, other, i);
                }
            });
            Shop.soon().until(() -> provider.control().accepted() >= WHILE_SLOW);

            long order = place(healthy, customer, 0);

            healthy.awaitDispatch(order, "SENT");
            assertThat(provider.control().accepted())
                    .as("calls that hang leave some of all threads to others")
                    .isLessThanOrEqualTo(MOST);
            others.keySet().forEach(shop -> shop.changing("enabled", false));
        }
    }

    private static long place(Shop shop, TestCustomer customer, int nth) {
        return customer.call("add", shop.order("https://social.example/hanging/" + nth, shop.minimum()))
                .number("order");
    }
}
