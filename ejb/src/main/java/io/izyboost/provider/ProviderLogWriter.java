package io.izyboost.provider;

import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.TenantContext;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Empties the buffer into the panels' logs each second, one small transaction a panel. Idle, it does nothing. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProviderLogWriter {
    private static final Logger LOG = Logger.getLogger(ProviderLogWriter.class.getName());

    @Inject
    ProviderLogBuffer buffer;

    @Inject
    ProviderLogRows rows;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    @PreDestroy
    public synchronized void write() {
        Map<Panel, List<LoggedCall>> taken = buffer.take();
        while (!taken.isEmpty()) {
            taken.forEach(this::write);
            taken = buffer.take();
        }
    }

    /** A log that cannot be written stops nothing else. */
    private void write(Panel panel, List<LoggedCall> calls) {
        try {
            TenantContext.call(panel, () -> {
                rows.insert(calls);
                return null;
            });
        } catch (Exception e) {
            LOG.log(Level.WARNING, calls.size() + " provider calls of " + panel.slug() + " are not in its log", e);
        }
    }
}
