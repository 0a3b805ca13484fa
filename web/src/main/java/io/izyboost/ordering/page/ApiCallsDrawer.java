package io.izyboost.ordering.page;

import io.izyboost.kernel.UserId;
import io.izyboost.ordering.ApiCallFilter;
import io.izyboost.ordering.ApiCallView;
import io.izyboost.ordering.ApiCalls;
import io.izyboost.ui.Rows;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The API calls of one customer, newest first: what was asked, what was answered. */
@Named
@ViewScoped
public class ApiCallsDrawer implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ApiCalls log;

    private @Nullable String customer;
    private @Nullable Rows<ApiCallView> rows;
    private boolean problemsOnly;

    public void open(UserId user, String email) {
        customer = email;
        problemsOnly = false;
        rows = new Rows<>(ApiCallView::id, (sort, page) -> log.list(new ApiCallFilter(user, problemsOnly), page));
    }

    public void filtered() {
        if (rows != null) {
            rows.restart();
        }
    }

    public @Nullable String getCustomer() {
        return customer;
    }

    public @Nullable Rows<ApiCallView> getRows() {
        return rows;
    }

    public boolean isProblemsOnly() {
        return problemsOnly;
    }

    public void setProblemsOnly(boolean problemsOnly) {
        this.problemsOnly = problemsOnly;
    }
}
