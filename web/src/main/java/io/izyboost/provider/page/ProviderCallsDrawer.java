package io.izyboost.provider.page;

import io.izyboost.provider.ProviderAccountView;
import io.izyboost.provider.ProviderCallFilter;
import io.izyboost.provider.ProviderCallView;
import io.izyboost.provider.ProviderLog;
import io.izyboost.ui.Rows;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The calls to one account, newest first: what was sent, what came back. */
@Named
@ViewScoped
public class ProviderCallsDrawer implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ProviderLog log;

    private @Nullable ProviderAccountView account;
    private @Nullable Rows<ProviderCallView> rows;
    private boolean problemsOnly;

    public void open(ProviderAccountView opened) {
        account = opened;
        problemsOnly = false;
        rows = new Rows<>(
                ProviderCallView::id,
                (sort, page) -> log.list(new ProviderCallFilter(opened.id(), null, problemsOnly), page));
    }

    public void filtered() {
        if (rows != null) {
            rows.restart();
        }
    }

    public @Nullable ProviderAccountView getAccount() {
        return account;
    }

    public @Nullable Rows<ProviderCallView> getRows() {
        return rows;
    }

    public boolean isProblemsOnly() {
        return problemsOnly;
    }

    public void setProblemsOnly(boolean problemsOnly) {
        this.problemsOnly = problemsOnly;
    }
}
