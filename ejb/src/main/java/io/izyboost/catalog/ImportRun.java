package io.izyboost.catalog;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes an import in portions. A service that somebody edits meanwhile is planned again as it is then, so that none
 * keeps a price that was made for another cost.
 */
final class ImportRun {
    private static final int PORTION = 500;

    private final ServiceWriter writer;
    private final Progress progress;
    private int imported;

    ImportRun(ServiceWriter writer, Progress progress) {
        this.writer = writer;
        this.progress = progress;
    }

    /** @throws DomainException STALE: somebody was faster each time */
    ImportResult take(Function<Map<String, StoredService>, ImportPlan> planner) throws SQLException {
        for (int tries = 0; tries < CatalogMerges.TRIES; tries++) {
            int before = imported;
            ImportPlan plan = planner.apply(writer.stored());
            if (isWritten(plan)) {
                return new ImportResult(imported, plan.known().size() - before, plan.refused());
            }
        }
        throw new DomainException(ErrorCode.STALE);
    }

    private boolean isWritten(ImportPlan plan) throws SQLException {
        List<StoredService> changed =
                plan.known().stream().filter(StoredService::isChanged).toList();
        int same = plan.known().size() - changed.size();
        int total = plan.fresh().size() + plan.known().size();
        int inserted = 0;
        int updated = 0;
        progress.at(same, total);
        writer.makeCategories(plan.fresh());
        for (int from = 0; from < plan.fresh().size(); from += PORTION) {
            int to = Math.min(from + PORTION, plan.fresh().size());
            inserted += writer.insert(plan.fresh().subList(from, to));
            progress.at(same + to, total);
        }
        for (int from = 0; from < changed.size(); from += PORTION) {
            int to = Math.min(from + PORTION, changed.size());
            updated += writer.update(changed.subList(from, to), "import");
            progress.at(same + plan.fresh().size() + to, total);
        }
        imported += inserted;
        return inserted == plan.fresh().size() && updated == changed.size();
    }
}
