package io.izyboost.ordering.page;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.PageRequest;
import io.izyboost.ordering.OrderDetail;
import io.izyboost.ordering.OrderEvidence;
import io.izyboost.ordering.OrderView;
import io.izyboost.ordering.Ordering;
import io.izyboost.ordering.Resolution;
import io.izyboost.provider.ProviderAccountView;
import io.izyboost.provider.ProviderAccounts;
import io.izyboost.provider.ProviderCallFilter;
import io.izyboost.provider.ProviderCallView;
import io.izyboost.provider.ProviderLog;
import io.izyboost.ui.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** A person decides about an order whose arrival is unknown, with all that is known about it in sight. */
@Named
@ViewScoped
public class ResolveOrderDialog implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final PageRequest LAST_CALLS = new PageRequest(0, 6);

    /** The three ways out; the page offers no fourth. */
    public enum Decision {
        ARRIVED,
        SEND_AGAIN,
        PAY_BACK
    }

    @Inject
    Ordering ordering;

    @Inject
    ProviderAccounts accounts;

    @Inject
    ProviderLog log;

    @Inject
    ManageOrdersPage page;

    private @Nullable OrderDetail detail;
    private @Nullable OrderEvidence evidence;
    private @Nullable ProviderAccountView account;
    private List<ProviderCallView> calls = List.of();
    private @Nullable Decision decision;
    private @Nullable String providerOrderId;

    public void open(OrderView order) {
        detail = ordering.get(order.id());
        evidence = ordering.evidence(order.id());
        account = evidence.provider() == null ? null : accounts.get(evidence.provider());
        calls = account == null
                ? List.of()
                : log.list(new ProviderCallFilter(account.id(), order.id().value(), false), LAST_CALLS)
                        .items();
        decision = null;
        providerOrderId = null;
    }

    public void save() {
        try {
            ordering.resolve(
                    detail.order().id(), resolution().about(detail.order().attempt()));
            page.forget();
            Say.done("ordering.resolve.done", detail.order().id().toString());
            PrimeFaces.current().ajax().addCallbackParam("done", true);
        } catch (DomainException e) {
            Say.refused(e);
        }
    }

    private Resolution resolution() {
        return switch (decision) {
            case ARRIVED -> Resolution.sent(providerOrderId == null ? "" : providerOrderId);
            case SEND_AGAIN -> Resolution.notSent(Resolution.Then.RESEND);
            case PAY_BACK -> Resolution.notSent(Resolution.Then.REFUND);
        };
    }

    public boolean isArrived() {
        return decision == Decision.ARRIVED;
    }

    public List<Decision> getDecisions() {
        return List.of(Decision.values());
    }

    public @Nullable OrderDetail getDetail() {
        return detail;
    }

    public @Nullable OrderEvidence getEvidence() {
        return evidence;
    }

    public @Nullable ProviderAccountView getAccount() {
        return account;
    }

    public List<ProviderCallView> getCalls() {
        return calls;
    }

    public @Nullable Decision getDecision() {
        return decision;
    }

    public void setDecision(@Nullable Decision decision) {
        this.decision = decision;
    }

    public @Nullable String getProviderOrderId() {
        return providerOrderId;
    }

    public void setProviderOrderId(@Nullable String providerOrderId) {
        this.providerOrderId = providerOrderId;
    }
}
