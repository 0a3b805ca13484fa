package io.izyboost.bench;

import io.izyboost.demo.DemoConfig;
import io.izyboost.demo.DemoProvider;
import io.izyboost.demo.DemoService;
import io.izyboost.dev.ApiClient;
import io.izyboost.dev.ApiClient.Answer;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A catalog of 10,000 services, from the provider's answer to the commit; the best of three runs, as for the floor. */
final class CatalogBenchmark implements Benchmark {
    private static final int SERVICES = 10_000;
    private static final int CHANGED = 200;
    private static final int RUNS = 3;
    private static final double WHOLE_GOAL = 1_000;
    private static final double CHANGED_GOAL = 500;

    @Override
    public List<Figure> measure(IzyBoostServer server) throws SQLException {
        try (DemoProvider provider = new DemoProvider(DemoConfig.inMemory().withServices(SERVICES)).start()) {
            TestPanel panel = server.aPanel();
            String account = "/manage/api/v1/providers/" + panel.aProvider(provider.url(), provider.key());
            ApiClient staff = panel.staff();
            long imported = millis(
                    staff,
                    staff.post(
                            account + "/import",
                            Json.createObjectBuilder()
                                    .add("services", "all")
                                    .add("marginPercent", "30")
                                    .build()));
            Long[] some = provider.control().catalog().services().stream()
                    .limit(CHANGED)
                    .map(DemoService::id)
                    .toArray(Long[]::new);
            long whole = best(staff, account, provider);
            long few = best(staff, account, provider, some);
            double floor = CatalogFloor.millis(server.ownerDatabase(), panel.slug(), RUNS);
            return List.of(
                    Figure.atMost("import of 10,000 new services", imported, floor, "ms", WHOLE_GOAL),
                    Figure.atMost("sync of 10,000 services, all changed", whole, floor, "ms", WHOLE_GOAL),
                    Figure.atMost("sync of 10,000 services, 200 changed", few, Double.NaN, "ms", CHANGED_GOAL));
        }
    }

    private static long best(ApiClient staff, String account, DemoProvider provider, Long... services) {
        long best = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            provider.control().catalog().changeRates("5", services);
            Answer started =
                    staff.post(account + "/sync", Json.createObjectBuilder().build());
            best = Math.min(best, millis(staff, started));
        }
        return best;
    }

    private static long millis(ApiClient staff, Answer started) {
        String job = "/manage/api/v1/jobs/" + started.expect(202).number("jobId");
        while (true) {
            JsonObject body = staff.get(job).expect(200).body().asJsonObject();
            switch (body.getString("status")) {
                case "COMPLETED" -> {
                    return body.getJsonObject("counts").getJsonNumber("millis").longValue();
                }
                case "FAILED", "STOPPED", "ABANDONED" -> throw new IllegalStateException(body.toString());
                default -> LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }
}
