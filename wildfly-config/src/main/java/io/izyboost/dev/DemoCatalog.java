package io.izyboost.dev;

import io.izyboost.demo.DemoProvider;
import io.izyboost.dev.ApiClient.Answer;
import jakarta.json.Json;
import java.time.Duration;
import java.util.Set;

/** A panel's account at the demonstration provider, and its whole catalog at 30 % over cost. */
final class DemoCatalog {

    private static final Duration JOB_PATIENCE = Duration.ofMinutes(2);
    private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED", "STOPPED", "ABANDONED");

    private DemoCatalog() {}

    static void into(ApiClient staff, String slug, Secrets secrets, DemoProvider provider) {
        String id = slug + ".provider";
        if (secrets.told(id) == null) {
            Answer created = staff.post(
                            "/manage/api/v1/providers",
                            Json.createObjectBuilder()
                                    .add("name", "Demonstration provider")
                                    .add("kind", "API_V2")
                                    .add("url", provider.url())
                                    .add("apiKey", provider.key())
                                    .build())
                    .expect(201);
            secrets.keep(id, Long.toString(created.number("id")));
        }
        String done = slug + ".imported";
        if (secrets.told(done) == null) {
            importAll(staff, secrets.told(id));
            secrets.keep(done, "yes");
        }
    }

    private static void importAll(ApiClient staff, String provider) {
        Answer answer = staff.post(
                        "/manage/api/v1/providers/" + provider + "/import",
                        Json.createObjectBuilder()
                                .add("services", "all")
                                .add("marginPercent", "30")
                                .build())
                .expect(200, 202);
        if (answer.status() == 202) {
            await(staff, answer.number("jobId"));
        }
    }

    private static void await(ApiClient staff, long job) {
        long deadline = System.nanoTime() + JOB_PATIENCE.toNanos();
        String status;
        do {
            status = staff.get("/manage/api/v1/jobs/" + job).expect(200).text("status");
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(200).toNanos());
        } while (!ENDED.contains(status) && System.nanoTime() < deadline);
        if (!"COMPLETED".equals(status)) {
            throw new IllegalStateException("The import ended as " + status);
        }
    }
}
