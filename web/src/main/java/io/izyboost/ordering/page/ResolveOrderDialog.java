package io.izyboost.ordering.page;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.Money;
import io.izyboost.kernel.PageRequest;
import io.izyboost.ordering.AttemptView;
import io.izyboost.ordering.OrderDetail;
import io.izyboost.ordering.OrderEventKind;
import io.izyboost.ordering.OrderEvidence;
import io.izyboost.ordering.OrderView;
import io.izyboost.ordering.Ordering;
import io.izyboost.ordering.Resolution;
import io.izyboost.provider.ProviderAccountView;
import io.izyboost.provider.ProviderAccounts;
import io.izyboost.provider.ProviderCallFilter;
import io.izyboost.provider.ProviderCallView;
import io.izyboost.provider.ProviderLog;
import io.izyboost.provider.ProviderTest;
import io.izyboost.ui.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
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

    @Inject
    AppClock clock;

    private @Nullable OrderDetail detail;
    private @Nullable OrderEvidence evidence;
    private @Nullable ProviderAccountView account;
    private List<ProviderCallView> calls = List.of();
    private @Nullable ProviderTest now;
    private @Nullable Instant nowAt;
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
        now = null;
        nowAt = null;
        decision = null;
        providerOrderId = null;
    }

    /** What the account holds now; that the provider does not answer is an answer, too. */
    public void ask() {
        now = accounts.look(account.id());
        nowAt = clock.instant();
    }

    public void save() {
        try {
            ordering.resolve(
                    detail.order().id(), resolution().about(detail.order().attempt()));
            page.forget();
            Say.done("ordering.resolve.done", detail.order().id().toString());
            PrimeFaces.current().ajax().addCallbackParam("done", true);
        } catch (DomainException e) {
            // somebody, or the parent panel, may have decided it: show how it stands
            page.forget();
            detail = ordering.get(detail.order().id());
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

    /** What the last probe found; null: there was none. */
    public @Nullable StaffStoryLine getProbe() {
        return detail.timeline().stream()
                .filter(event -> event.kind() == OrderEventKind.PROBED)
                .reduce((earlier, later) -> later)
                .map(event -> StaffStoryLine.of(event, detail))
                .orElse(null);
    }

    /** What the provider should have taken, in its own currency; null where its rate is not known. */
    public @Nullable BigDecimal getExpected() {
        BigDecimal rate = account.exchangeRate();
        return rate == null ? null : evidence.expected().divide(rate, Money.SCALE, RoundingMode.HALF_UP);
    }

    /** Whether the balance was noted before the attempt in doubt, so that it can be compared. */
    public boolean isNotedBefore() {
        List<AttemptView> attempts = detail.attempts();
        return account.balanceAt() != null
                && !attempts.isEmpty()
                && account.balanceAt()
                        .isBefore(attempts.get(attempts.size() - 1).startedAt());
    }

    public @Nullable ProviderTest getNow() {
        return now;
    }

    public @Nullable Instant getNowAt() {
        return nowAt;
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
