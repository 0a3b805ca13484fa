package io.izyboost.job;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.job.JobFilter;
import io.izyboost.kernel.job.JobSort;
import io.izyboost.kernel.job.JobView;
import io.izyboost.kernel.job.JobWatchers;
import io.izyboost.kernel.job.Jobs;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows of {@code platform.jobs}: what a panel sees of its jobs. Each call commits by itself. */
@ApplicationScoped
class JobRows {
    /** Without what it was started with, which may be a whole import. */
    private static final String SELECT = """
            select j.id, p.slug, j.name, j.status, j.done, j.total, %s as counts, j.message, j.created_at, j.ended_at
            from platform.jobs j left join platform.panels p on p.id = j.panel_id""";

    private static final String ONE = SELECT.formatted("j.counts");

    /** The refusals of an import are for those who look at it alone: they may be half a megabyte. */
    private static final String LISTED = SELECT.formatted("(j.counts::jsonb - '" + Jobs.REFUSED + "')::text");

    @Resource(lookup = "java:jboss/datasources/izyboost-platform")
    DataSource platform;

    @Inject
    AppClock clock;

    @Inject
    JobWatchers watchers;

    long insert(@Nullable PanelId panel, String name, Map<String, String> params) {
        return JobSql.list(
                        platform,
                        "insert into platform.jobs (panel_id, name, status, params, node, created_at)"
                                + " values (?, ?, 'STARTING', ?, ?, ?) returning id",
                        row -> row.getLong(1),
                        value(panel),
                        name,
                        JobSql.json(params),
                        Node.name(),
                        now())
                .get(0);
    }

    Map<String, String> params(long id) {
        return JobSql.list(
                        platform,
                        "select params from platform.jobs where id = ?",
                        row -> JobSql.map(row.getString(1)),
                        id)
                .get(0);
    }

    void execution(long id, long execution) {
        JobSql.update(platform, "update platform.jobs set execution_id = ? where id = ?", execution, id);
    }

    void started(long id) {
        JobSql.update(platform, "update platform.jobs set status = 'STARTED', started_at = ? where id = ?", now(), id);
        watchers.tell(id);
    }

    void ended(long id, String status) {
        JobSql.update(
                platform,
                "update platform.jobs set status = ?, ended_at = ? where id = ? and ended_at is null",
                status,
                now(),
                id);
        watchers.tell(id);
    }

    /** Its row was changed by somebody else. */
    void tell(long id) {
        watchers.tell(id);
    }

    /** A job that was never launched, since another one does its work. */
    void forget(long id) {
        JobSql.update(platform, "delete from platform.jobs where id = ?", id);
    }

    void message(long id, String message) {
        JobSql.update(platform, "update platform.jobs set message = ? where id = ?", message, id);
    }

    void progress(long id, long done, long total, Map<String, String> counts, @Nullable String message) {
        JobSql.update(
                platform,
                "update platform.jobs set done = ?, total = ?, counts = ?, message = ? where id = ?",
                done,
                total,
                JobSql.json(counts),
                message,
                id);
        watchers.tell(id);
    }

    /** What the partitions have done so far; a message stays. */
    void counted(long id, long done, Map<String, String> counts) {
        JobSql.update(
                platform,
                "update platform.jobs set done = ?, total = ?, counts = ? where id = ?",
                done,
                done,
                JobSql.json(counts),
                id);
        watchers.tell(id);
    }

    Optional<JobView> find(@Nullable PanelId panel, long id) {
        return JobSql.list(
                        platform,
                        ONE + " where (cast(? as bigint) is null or j.panel_id = ?) and j.id = ?",
                        JobRows::view,
                        value(panel),
                        value(panel),
                        id)
                .stream()
                .findFirst();
    }

    Page<JobView> list(JobFilter filter, JobSort sort, PageRequest page) {
        List<String> terms = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        narrow("j.panel_id", value(filter.panel()), terms, arguments);
        narrow("j.name", filter.name(), terms, arguments);
        narrow("j.status", filter.status(), terms, arguments);
        String where = terms.isEmpty() ? "" : " where " + String.join(" and ", terms);
        long total = JobSql.list(
                        platform,
                        "select count(*) from platform.jobs j" + where,
                        row -> row.getLong(1),
                        arguments.toArray())
                .get(0);
        arguments.add(page.size());
        arguments.add(page.offset());
        List<JobView> items = JobSql.list(
                platform, LISTED + where + sort.sql() + " limit ? offset ?", JobRows::view, arguments.toArray());
        return new Page<>(items, page.page(), page.size(), total);
    }

    private static void narrow(String column, @Nullable Object value, List<String> terms, List<Object> arguments) {
        if (value != null) {
            terms.add(column + " = ?");
            arguments.add(value);
        }
    }

    /**
     * Whether a job of that name and no panel has begun lately on whatever node and not ended. An older one does not count:
     * it may wait for one provider that hangs, or its node may be dead, and what it has not claimed must not wait for it.
     */
    boolean runs(String name, Duration lately) {
        return !JobSql.list(
                        platform,
                        "select 1 from platform.jobs where name = ? and panel_id is null and ended_at is null"
                                + " and created_at > ?",
                        row -> true,
                        name,
                        now().minus(lately))
                .isEmpty();
    }

    Instant now() {
        return clock.instant();
    }

    private static @Nullable Long value(@Nullable PanelId panel) {
        return panel == null ? null : panel.value();
    }

    private static JobView view(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new JobView(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("status"),
                row.getLong("done"),
                row.getLong("total"),
                JobSql.map(row.getString("counts")),
                row.getString("message"),
                row.getTimestamp("created_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
