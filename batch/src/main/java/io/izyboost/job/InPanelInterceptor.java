package io.izyboost.job;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.Why;
import io.izyboost.kernel.access.Caller;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.tenancy.LogContext;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelRegistry;
import io.izyboost.tenancy.TenantContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Carries the panel from the job's parameters into its threads. */
@InPanel
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class InPanelInterceptor {
    private static final Logger LOG = Logger.getLogger(InPanelInterceptor.class.getName());

    @Inject
    CurrentJob job;

    @Inject
    PanelRegistry panels;

    @Inject
    JobRows rows;

    @AroundInvoke
    Object around(InvocationContext invocation) {
        LogContext.begin("job-" + job.id());
        try {
            Optional<Panel> panel = job.panel().map(panels::get);
            Callable<Object> work = () -> proceed(invocation);
            return CallerContext.call(
                    Caller.system(job.name()), panel.isPresent() ? () -> TenantContext.call(panel.get(), work) : work);
        } catch (JobFailed e) {
            throw e;
        } catch (Exception e) {
            throw failed(e);
        } finally {
            LogContext.request(null);
        }
    }

    /** A failure is caught inside the panel, so that its line in the log names the panel. */
    private Object proceed(InvocationContext invocation) {
        try {
            return invocation.proceed();
        } catch (Exception e) {
            throw failed(e);
        }
    }

    /** Whose job it is reads it on a screen; the operator finds the rest in the log. */
    private String message(Exception e) {
        if (e instanceof DomainException refusal) {
            return refusal.kept();
        }
        return job.panel().isPresent() ? Why.JOB_BROKE_DOWN.text(job.id()) : String.valueOf(e.getMessage());
    }

    private JobFailed failed(Exception e) {
        if (e instanceof DomainException) { // a refusal, told in full by its words
            LOG.log(Level.WARNING, "Job {0} {1} failed: {2}", new Object[] {
                job.name(), String.valueOf(job.id()), e.getMessage()
            });
        } else {
            LOG.log(Level.SEVERE, "Job " + job.name() + " " + job.id() + " failed", e);
        }
        rows.message(job.id(), message(e));
        return new JobFailed(String.valueOf(e.getMessage()));
    }
}
