package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.demo.Fault;
import io.izyboost.demo.FaultMode;
import io.izyboost.demo.LedgerRow;
import io.izyboost.demo.Pace;
import io.izyboost.dev.ApiClient.Answer;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.KillsServers;
import io.izyboost.harness.TestCustomer;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Customers order while the provider loses one answer in twenty and the server is killed and started again. Nothing may
 * be sent twice, and nothing that was acknowledged may be lost. Fewer, while one works on it, by
 * {@code -Dizyboost.kill.orders=1000}.
 */
@KillsServers
class OrdersKillIT {
    private static final int ORDERS = Integer.getInteger("izyboost.kill.orders", 10_000);
    private static final int CUSTOMERS = 8;
    private static final double LOST = 0.05;
    private static final int PAGE = 500;
    /** For each step. A busy machine of two cores does thirty orders a second; this is for one that is much slower. */
    private static final Duration PATIENCE = Duration.ofMinutes(5).plusMillis(100L * ORDERS);

    private static final Map<String, String> SETTINGS = Map.of(
            "IZYBOOST_STATUS_SECONDS", "5",
            "IZYBOOST_ATTEMPT_SECONDS", "20",
            "IZYBOOST_PROVIDER_TOTAL_SECONDS", "15",
            "IZYBOOST_API_RATE", "100000",
            "IZYBOOST_API_BURST", "100000");

    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    @Test
    void sendsNothingTwiceAndLosesNothing() throws Exception {
        try (IzyBoostServer server = IzyBoostServer.start("orders-kill", SETTINGS)) {
            server.providerControl().pace(Pace.instant());
            Shop shop = Shop.open(server);
            server.providerControl().fault(Fault.of(FaultMode.DROP).on("add").share(LOST));
            ExecutorService customers = Executors.newFixedThreadPool(CUSTOMERS);
            for (int i = 0; i < CUSTOMERS; i++) {
                TestCustomer customer = shop.panel().aCustomer("1000000");
                customers.execute(() -> orderUntilAllStand(shop, customer));
            }

            killWhenPlaced(server, between(.15, .45));
            killWhenPlaced(server, between(.55, .85));
            customers.shutdown();
            assertThat(customers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            awaitNoneUnderWay(shop);

            check(server, shop);
        }
    }

    /** A customer whose call broke off asks again with the same key, as the documentation says. */
    private void orderUntilAllStand(Shop shop, TestCustomer customer) {
        for (int i = next.getAndIncrement(); i < ORDERS; i = next.getAndIncrement()) {
            String link = "https://social.example/kill/" + i;
            Map<String, String> form = new HashMap<>(shop.order(link, shop.minimum()));
            form.put("request_id", "kill-" + i);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(500))
                    .ignoreExceptions()
                    .until(() -> isPlaced(customer, form, link));
        }
    }

    private boolean isPlaced(TestCustomer customer, Map<String, String> form, String link) {
        Answer answer = customer.call("add", form);
        if (answer.status() != 200 || !answer.body().asJsonObject().containsKey("order")) {
            return false;
        }
        acknowledged.put(link, answer.number("order"));
        return true;
    }

    private static int between(double least, double most) {
        return (int) (ORDERS * ThreadLocalRandom.current().nextDouble(least, most));
    }

    private void killWhenPlaced(IzyBoostServer server, int placed) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> acknowledged.size() >= placed);
        server.kill();
        server.restart();
    }

    private static void awaitNoneUnderWay(Shop shop) {
        for (String dispatch : List.of("QUEUED", "SENDING")) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> count(shop, dispatch) == 0);
        }
    }

    private static long count(Shop shop, String dispatch) {
        return shop.panel()
                .staff()
                .get("/manage/api/v1/orders?size=1&dispatch=" + dispatch)
                .expect(200)
                .number("total");
    }

    /** Each acknowledged order stands in the provider's own ledger under its number, or is refunded, or is UNKNOWN. */
    private void checkEach(IzyBoostServer server, Shop shop) {
        Map<String, Long> accepted = server.providerControl().ledger().stream()
                .collect(Collectors.toMap(LedgerRow::reference, LedgerRow::order));
        Map<Long, JsonObject> ours = orders(shop);
        acknowledged.forEach((link, id) -> {
            JsonObject order = ours.get(id);
            assertThat(order).as(link).isNotNull();
            assertThat(order.getString("link")).isEqualTo(link);
            switch (order.getString("dispatch")) {
                case "SENT" ->
                    assertThat(order.getString("providerOrderId"))
                            .as(link)
                            .isEqualTo(String.valueOf(accepted.get(link)));
                case "REJECTED" -> {
                    assertThat(accepted).doesNotContainKey(link);
                    assertThat(order.getString("refunded")).as(link).isEqualTo(order.getString("charge"));
                }
                default -> assertThat(order.getString("dispatch")).as(link).isEqualTo("UNKNOWN");
            }
        });
        accepted.keySet()
                .forEach(link -> assertThat(acknowledged).as("the provider's").containsKey(link));
    }

    private static Map<Long, JsonObject> orders(Shop shop) {
        Map<Long, JsonObject> orders = new HashMap<>();
        List<JsonObject> page;
        int number = 0;
        do {
            page = shop.panel()
                    .staff()
                    .get("/manage/api/v1/orders?size=" + PAGE + "&page=" + number++)
                    .expect(200)
                    .body()
                    .asJsonObject()
                    .getJsonArray("items")
                    .getValuesAs(JsonObject.class);
            page.forEach(order -> orders.put((long) order.getInt("id"), order));
        } while (page.size() == PAGE);
        return orders;
    }

    private void check(IzyBoostServer server, Shop shop) {
        long sent = count(shop, "SENT");
        long unknown = count(shop, "UNKNOWN");
        Map<String, Long> accepted = server.providerControl().acceptedByReference();

        assertThat(server.providerControl().duplicates()).isEmpty();
        assertThat(acknowledged).hasSize(ORDERS);
        assertThat(acknowledged.values()).doesNotHaveDuplicates();
        assertThat(sent + unknown)
                .as("nothing was refused, so all were sent or may have been")
                .isEqualTo(ORDERS);
        assertThat(unknown).isPositive();
        assertThat(accepted.size()).isBetween((int) sent, ORDERS);
        assertThat(server.providerControl().struck(FaultMode.DROP)).isLessThanOrEqualTo(unknown);
        checkEach(server, shop);
        shop.booksAreRight();
    }
}
