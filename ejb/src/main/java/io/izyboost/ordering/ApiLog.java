package io.izyboost.ordering;

import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.TenantContext;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The log of API v2. Calls are gathered and written once a second, many in one statement, so that the log does not cost each
 * order a statement of its own. A kill loses at most that second of log, never an order.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ApiLog {
    private static final Logger LOG = Logger.getLogger(ApiLog.class.getName());
    private static final int MOST_WAITING = 20_000;

    @Inject
    ApiCalls rows;

    private final Map<Panel, List<ApiCall>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    /** Notes a call of the present panel. */
    public void note(ApiCall call) {
        if (count.incrementAndGet() > MOST_WAITING) {
            flush(); // slower than the calls come in: the caller pays
        }
        waiting.compute(TenantContext.current(), (panel, calls) -> {
            List<ApiCall> list = calls == null ? new ArrayList<>() : calls;
            list.add(call);
            return list;
        });
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    @PreDestroy
    void flush() {
        for (Panel panel : waiting.keySet()) {
            List<ApiCall> calls = waiting.remove(panel);
            if (calls != null) {
                count.addAndGet(-calls.size());
                write(panel, calls);
            }
        }
    }

    private void write(Panel panel, List<ApiCall> calls) {
        try {
            TenantContext.call(panel, () -> {
                rows.write(calls);
                return null;
            });
        } catch (Exception e) {
            LOG.log(Level.WARNING, calls.size() + " calls of " + panel.slug() + " are missing in its API log", e);
        }
    }
}
