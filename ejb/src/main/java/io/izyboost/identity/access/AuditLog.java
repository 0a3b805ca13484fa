package io.izyboost.identity.access;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.access.Caller;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.tenancy.LogContext;
import io.izyboost.tenancy.TenantContext;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows of {@code platform.audit_log}; the runtime role can add but not change them. */
@ApplicationScoped
class AuditLog {
    private static final String INSERT = """
            insert into platform.audit_log (at, panel_id, actor, action, subject, detail, address, request_id)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @Resource(lookup = "java:jboss/datasources/izyboost")
    DataSource joined;

    @Inject
    AppClock clock;

    /** Unchecked if it fails, so that what it was about is undone with it. */
    void write(String action, @Nullable String subject, @Nullable String detail) {
        Caller caller = CallerContext.current();
        try (Connection connection = joined.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setObject(
                    2, TenantContext.isSet() ? TenantContext.current().id().value() : null, java.sql.Types.BIGINT);
            insert.setString(3, caller.user() == null ? caller.name() : caller.user() + " " + caller.name());
            insert.setString(4, action);
            insert.setString(5, subject);
            insert.setString(6, detail);
            insert.setString(7, caller.address());
            insert.setString(8, LogContext.request());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The audit log cannot be written", e);
        }
    }
}
