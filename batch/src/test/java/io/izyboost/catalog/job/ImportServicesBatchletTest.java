package io.izyboost.catalog.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.catalog.CatalogImport;
import io.izyboost.catalog.ImportResult;
import io.izyboost.catalog.Progress;
import io.izyboost.catalog.Refusal;
import io.izyboost.catalog.RefusedService;
import io.izyboost.job.CurrentJob;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.job.JobFilter;
import io.izyboost.kernel.job.JobSort;
import io.izyboost.kernel.job.JobView;
import io.izyboost.kernel.job.Jobs;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportServicesBatchletTest {
    private static final int MOST_LISTED = 10_000;

    private final Map<String, String> counts = new HashMap<>();

    @Test
    void listsEveryRefusalAsLongAsTheJobsRowBearsIt() {
        imported(refused(MOST_LISTED));

        assertThat(counts).containsEntry("refused", "10000").doesNotContainKey("truncated");
        assertThat(listed()).hasSize(MOST_LISTED);
    }

    @Test
    void countsTheRefusalsThatItLeavesOutOfTheList() {
        imported(refused(MOST_LISTED + 3));

        assertThat(counts).containsEntry("refused", "10003").containsEntry("truncated", "3");
        assertThat(listed()).hasSize(MOST_LISTED);
        assertThat(listed().getJsonObject(0).toString()).isEqualTo("{\"service\":\"1\",\"reason\":\"RATE_ZERO\"}");
    }

    private JsonArray listed() {
        try (var reader = Json.createReader(new StringReader(counts.get("refusedServices")))) {
            return reader.readArray();
        }
    }

    private static List<RefusedService> refused(int services) {
        return IntStream.rangeClosed(1, services)
                .mapToObj(id -> new RefusedService(Integer.toString(id), Refusal.RATE_ZERO))
                .toList();
    }

    private void imported(List<RefusedService> refused) {
        ImportServicesBatchlet batchlet = new ImportServicesBatchlet();
        batchlet.job = new CurrentJob() {
            @Override
            public long id() {
                return 1;
            }

            @Override
            public Map<String, String> parameters() {
                return Map.of(CatalogImport.REQUEST, "{}");
            }

            @Override
            public Instant begun() {
                return Instant.EPOCH;
            }
        };
        batchlet.imports = new CatalogImport() {
            @Override
            public ImportResult run(Map<String, String> params, Instant begun, Progress progress) {
                progress.at(5, 5);
                return new ImportResult(2, 3, refused);
            }
        };
        batchlet.jobs = new Noted();
        assertThat(batchlet.process()).isEqualTo("IMPORTED");
        assertThat(counts).containsEntry("imported", "2").containsEntry("updated", "3");
    }

    private final class Noted implements Jobs {
        @Override
        public long start(@Nullable PanelId panel, String name, Map<String, String> params) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<JobView> find(@Nullable PanelId panel, long id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<JobView> list(JobFilter filter, JobSort sort, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void progress(long id, long done, long total, Map<String, String> told, @Nullable String message) {
            assertThat(done).isEqualTo(5);
            counts.clear();
            counts.putAll(told);
        }
    }
}
