package io.izyboost.monitoring;

import io.izyboost.kernel.AppClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Gauges over the control plane, read every fifteen seconds by five small queries, however many panels there are: work
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
            "select kind, '', coalesce(extract(epoch from ?::timestamptz - min(due_at) filter (where due_at <= ?)), 0)"
                    + " from platform.work group by kind";
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

    /** By name and tags; a gauge once shown stays, at 0 when its rows are gone. */
    private final Map<String, AtomicReference<Double>> shown = new HashMap<>();

    /** What a query found, in one row. */
    record Reading(String gauge, Tags tags, double value) {
        String name() {
            return gauge + tags;
        }
    }

    /** Everything is read before anything is shown: what was shown last is truer than nothing. */
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void read() {
        try {
            show(readings());
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The gauges could not be read and keep their last values", e);
        }
    }

    List<Reading> readings() throws SQLException {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        List<Reading> all = new ArrayList<>();
        try (Connection connection = platform.getConnection()) {
            all.addAll(ask(connection, "izyboost.work.depth", WORK, now, "kind", ""));
            all.addAll(ask(connection, "izyboost.work.age.seconds", WORK_AGE, now, "kind", ""));
            all.addAll(ask(connection, "izyboost.jobs", JOBS, now, "job", "status"));
            all.addAll(ask(connection, "izyboost.panels", PANELS, now, "state", ""));
            all.addAll(ask(connection, "izyboost.schemas", SCHEMAS, now, "state", "version"));
        }
        return all;
    }

    private static List<Reading> ask(
            Connection connection, String gauge, String sql, OffsetDateTime now, String first, String second)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 1; i <= sql.chars().filter(sign -> sign == '?').count(); i++) {
                statement.setObject(i, now);
            }
            List<Reading> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Tags tags = Tags.of(first, row.getString(1));
                    found.add(new Reading(
                            gauge, second.isEmpty() ? tags : tags.and(second, row.getString(2)), row.getDouble(3)));
                }
            }
            return found;
        }
    }

    private void show(List<Reading> readings) {
        Map<String, Reading> found = new LinkedHashMap<>();
        readings.forEach(reading -> found.put(reading.name(), reading));
        shown.forEach((name, value) -> {
            if (!found.containsKey(name)) {
                value.set(0.0);
            }
        });
        found.forEach((name, reading) -> holder(name, reading).set(reading.value()));
    }

    private AtomicReference<Double> holder(String name, Reading reading) {
        return shown.computeIfAbsent(name, any -> {
            AtomicReference<Double> holder = new AtomicReference<>(0.0);
            registry.gauge(reading.gauge(), reading.tags(), holder, AtomicReference::get);
            return holder;
        });
    }
}
