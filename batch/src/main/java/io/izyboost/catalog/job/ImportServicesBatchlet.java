package io.izyboost.catalog.job;

import io.izyboost.catalog.CatalogImport;
import io.izyboost.catalog.ImportResult;
import io.izyboost.catalog.RefusedService;
import io.izyboost.job.CurrentJob;
import io.izyboost.job.InPanel;
import io.izyboost.kernel.job.Jobs;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs one import, and shows in the job's row how far it has come and what it refused. */
@Dependent
@Named("importServicesBatchlet")
public class ImportServicesBatchlet extends AbstractBatchlet {
    /** About half a megabyte in the job's row. */
    private static final int MOST_REFUSED_SHOWN = 10_000;

    @Inject
    CurrentJob job;

    @Inject
    CatalogImport imports;

    @Inject
    Jobs jobs;

    private int total;

    @Override
    @InPanel
    public String process() {
        long id = job.id();
        long start = System.nanoTime();
        ImportResult result = imports.run(job.parameters(), job.begun(), (done, all) -> {
            total = all;
            jobs.progress(id, done, all, Map.of(), null);
        });
        jobs.progress(id, total, total, counts(result, start), null);
        return "IMPORTED";
    }

    private static Map<String, String> counts(ImportResult result, long start) {
        JsonArrayBuilder refused = Json.createArrayBuilder();
        for (RefusedService service :
                result.refused().stream().limit(MOST_REFUSED_SHOWN).toList()) {
            refused.add(Json.createObjectBuilder()
                    .add("service", service.service())
                    .add("reason", service.reason().name()));
        }
        Map<String, String> counts = new HashMap<>();
        counts.put("imported", Integer.toString(result.imported()));
        counts.put("updated", Integer.toString(result.updated()));
        counts.put("refused", Integer.toString(result.refused().size()));
        counts.put(Jobs.REFUSED, refused.build().toString());
        counts.put("millis", Long.toString(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
        if (result.refused().size() > MOST_REFUSED_SHOWN) {
            counts.put("truncated", Integer.toString(result.refused().size() - MOST_REFUSED_SHOWN));
        }
        return counts;
    }
}
