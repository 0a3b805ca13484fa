package io.izyboost.ordering.page;

import io.izyboost.kernel.DomainException;
import io.izyboost.ordering.ManualProgress;
import io.izyboost.ordering.OrderView;
import io.izyboost.ordering.Ordering;
import io.izyboost.ui.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Staff writes down how far an order is that people fulfil. */
@Named
@ViewScoped
public class ProgressOrderDialog implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Ordering ordering;

    @Inject
    ManageOrdersPage page;

    private @Nullable OrderView order;
    private @Nullable Long startCount;
    private @Nullable Long remains;
    private @Nullable String status;

    public void open(OrderView opened) {
        order = opened;
        startCount = opened.startCount();
        remains = opened.remains();
        status = opened.status();
    }

    public void save() {
        try {
            ordering.progress(order.id(), new ManualProgress(startCount, remains, status));
            page.forget();
            Say.done("ordering.progress.done", order.id().toString());
            PrimeFaces.current().ajax().addCallbackParam("done", true);
        } catch (DomainException e) {
            Say.refused(e);
        }
    }

    public @Nullable OrderView getOrder() {
        return order;
    }

    public @Nullable Long getStartCount() {
        return startCount;
    }

    public void setStartCount(@Nullable Long startCount) {
        this.startCount = startCount;
    }

    public @Nullable Long getRemains() {
        return remains;
    }

    public void setRemains(@Nullable Long remains) {
        this.remains = remains;
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = status;
    }
}
