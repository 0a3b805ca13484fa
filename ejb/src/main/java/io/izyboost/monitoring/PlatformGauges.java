package io.izyboost.monitoring;

import io.izyboost.kernel.AppClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Gauges over the control plane, read every fifteen seconds by four small queries, however many panels there are: work
 * by kind with its age, jobs by name and status, panels by state, schemas by state of migration.
 */
@Singleton
@Startup
@DependsOn("PlatformMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class PlatformGauges {
    private static final Logger LOG = Logger.getLogger(PlatformGauges.class.getName());
    private static final String WORK = "select kind, '', count(*) from platform.work group by kind";
    private static final String WORK_AGE =
            "select kind, '', extract(epoch from ?::timestamptz - min(due_at)) from platform.work where due_at <= ? group by kind";
    private static final String JOBS =
            "select name, status, count(*) from platform.jobs where created_at > ?::timestamptz - interval '1 day' group by 1, 2";
    private static final String PANELS = "select state, '', count(*) from platform.panels group by state";
    private static final String SCHEMAS =
            "select state, version::text, count(*) from platform.panel_schemas group by 1, 2";

    @Resource(lookup = "java:jboss/datasources/izyboost-platform")
    DataSource platform;

    @Inject
    MeterRegistry registry;

    @Inject
    AppClock clock;

    private MultiGauge work;
    private MultiGauge workAge;
    private MultiGauge jobs;
    private MultiGauge panels;
    private MultiGauge schemas;

    @PostConstruct
    void register() {
        work = gauge("izyboost.work.depth", "Rows of the work queue");
        workAge = gauge("izyboost.work.age.seconds", "How long the oldest due row has waited");
        jobs = gauge("izyboost.jobs", "Batch jobs of the last day");
        panels = gauge("izyboost.panels", "Panels by state");
        schemas = gauge("izyboost.schemas", "Panel schemas by version and state of migration");
    }

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void read() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        try (Connection connection = platform.getConnection()) {
            work.register(rows(connection, WORK, now, "kind", ""), true);
            workAge.register(rows(connection, WORK_AGE, now, "kind", ""), true);
            jobs.register(rows(connection, JOBS, now, "job", "status"), true);
            panels.register(rows(connection, PANELS, now, "state", ""), true);
            schemas.register(rows(connection, SCHEMAS, now, "state", "version"), true);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The gauges could not be read", e);
        }
    }

    private static List<Row<?>> rows(Connection connection, String sql, OffsetDateTime now, String first, String second)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 1; i <= sql.chars().filter(sign -> sign == '?').count(); i++) {
                statement.setObject(i, now);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<Row<?>> rows = new ArrayList<>();
                while (row.next()) {
                    Tags tags = Tags.of(first, row.getString(1));
                    rows.add(Row.of(second.isEmpty() ? tags : tags.and(second, row.getString(2)), row.getDouble(3)));
                }
                return rows;
            }
        }
    }

    private MultiGauge gauge(String name, String description) {
        return MultiGauge.builder(name).description(description).register(registry);
    }
}
