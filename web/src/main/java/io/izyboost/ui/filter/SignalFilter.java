package io.izyboost.ui.filter;

import io.izyboost.kernel.DomainException;
import io.izyboost.tenancy.PanelJobs;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Before a socket of {@link io.izyboost.ui.JobSignals} opens: the job must be one of this panel that the caller may
 * read. A socket has no panel and no caller of its own later, so this is where it is decided.
 */
public class SignalFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Pattern JOB = Pattern.compile("/manage/signals/jobs/(\\d{1,18})");

    @Inject
    transient PanelJobs jobs;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher job = JOB.matcher(Surface.path(request));
        if (job.matches() && mayRead(Long.parseLong(job.group(1)))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private boolean mayRead(long job) {
        try {
            jobs.get(job);
            return true;
        } catch (DomainException refusal) {
            return false;
        }
    }
}
