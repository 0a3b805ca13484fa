package io.izyboost.bench;

import io.izyboost.demo.LedgerRow;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** From the answer that an order is placed to the call that the provider got, at the median. */
final class DispatchBenchmark implements Benchmark {
    private static final int ORDERS = 100;
    private static final double MOST_MILLIS = 1_000;

    @Override
    public List<Figure> measure(IzyBoostServer server) throws Exception {
        TestPanel panel = server.aPanel().withCatalog();
        TestCustomer customer = panel.aCustomer("100000");
        Map<String, String> form = form(customer);
        Map<String, Instant> placed = new HashMap<>();
        for (int i = 0; i < ORDERS; i++) {
            String link = "https://social.example/delay/" + i;
            form.put("link", link);
            Instant before = Instant.now();
            customer.call("add", form).number("order");
            placed.put(link, before);
        }
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> calls(server, placed).size() == ORDERS);
        List<Double> delays = new ArrayList<>();
        calls(server, placed)
                .forEach(row -> delays.add((double) Duration.between(placed.get(row.reference()), row.receivedAt())
                        .toMillis()));
        delays.sort(null);
        return List.of(Figure.atMost(
                "order placed to provider called, median", delays.get(ORDERS / 2), Double.NaN, "ms", MOST_MILLIS));
    }

    private static List<LedgerRow> calls(IzyBoostServer server, Map<String, Instant> placed) {
        return server.providerControl().ledger().stream()
                .filter(row -> placed.containsKey(row.reference()))
                .toList();
    }

    private static Map<String, String> form(TestCustomer customer) {
        JsonObject service =
                customer.call("services", Map.of()).body().asJsonArray().getValuesAs(JsonObject.class).stream()
                        .filter(one -> one.getString("type").equals("Default"))
                        .findFirst()
                        .orElseThrow();
        Map<String, String> form = new HashMap<>();
        form.put("service", String.valueOf(service.getInt("service")));
        form.put("quantity", service.getString("min"));
        return form;
    }
}
