package io.izyboost.ordering.parent;

import io.izyboost.catalog.ServiceOffer;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Money;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.Why;
import io.izyboost.ordering.OwnStatus;
import io.izyboost.ordering.PlaceOrder;
import io.izyboost.ordering.Source;
import io.izyboost.provider.ActionReport;
import io.izyboost.provider.Offer;
import io.izyboost.provider.OfferedService;
import io.izyboost.provider.ProviderBalance;
import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.ProviderFailure;
import io.izyboost.provider.ProviderFailure.Reason;
import io.izyboost.provider.ProviderOrder;
import io.izyboost.provider.ReportedStatus;
import io.izyboost.provider.SendOutcome;
import io.izyboost.provider.SendOutcome.Rejected.Cause;
import io.izyboost.provider.StatusReport;
import io.izyboost.tenancy.Panel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The parent panel as a provider: an order there is one of its ordinary orders, by the customer who owns the child. */
final class ParentClient implements ProviderClient {
    private static final Logger LOG = Logger.getLogger(ParentClient.class.getName());
    private static final Set<ErrorCode> FOR_NOW = Set.of(
            ErrorCode.PANEL_SUSPENDED,
            ErrorCode.PANEL_EXPIRED,
            ErrorCode.PANEL_UPGRADING,
            ErrorCode.UNAVAILABLE,
            ErrorCode.RATE_LIMITED,
            ErrorCode.STALE);

    private final ParentDesk desk;
    private final Panel child;
    private final PanelId parent;
    private final String key;

    ParentClient(ParentDesk desk, Panel child, PanelId parent, String key) {
        this.desk = desk;
        this.child = child;
        this.parent = parent;
        this.key = key;
    }

    /**
     * The child and its order are the key, for ever, so whatever went wrong may be repeated: nothing is unknown. A
     * refusal counts only if no earlier attempt has left the order there, and none that is still on its way can any
     * more.
     */
    @Override
    public SendOutcome add(ProviderOrder order) {
        String childKey = ParentDesk.key(child, order.ourOrderId());
        try {
            SendOutcome outcome = place(order, childKey);
            return outcome instanceof SendOutcome.Rejected
                    ? desk.withdraw(parent, childKey).map(ParentClient::sent).orElse(outcome)
                    : outcome;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The parent panel could not take order " + order.ourOrderId() + " now", e);
            return new SendOutcome.NotSent(Why.PARENT_BROKE_DOWN.text());
        }
    }

    private SendOutcome place(ProviderOrder order, String childKey) {
        try {
            PlaceOrder wanted = new PlaceOrder(
                    Long.parseLong(order.service()),
                    order.link(),
                    order.quantity(),
                    order.params(),
                    Source.CHILD,
                    childKey);
            return sent(desk.ask(child, parent, key, counter -> counter.place(wanted)));
        } catch (ProviderFailure e) {
            return e.reason() == Reason.HELD_BACK
                    ? new SendOutcome.NotSent(e.text())
                    : new SendOutcome.Rejected(e.text(), Cause.KEY);
        } catch (DomainException e) {
            return FOR_NOW.contains(e.code())
                    ? new SendOutcome.NotSent(e.kept())
                    : new SendOutcome.Rejected(ParentWords.of(e), cause(e.code()));
        }
    }

    private static SendOutcome sent(long placed) {
        return new SendOutcome.Sent(Long.toString(placed), null);
    }

    private static Cause cause(ErrorCode refusal) {
        return switch (refusal) {
            case INSUFFICIENT_FUNDS -> Cause.FUNDS;
            case FORBIDDEN, ACCOUNT_BLOCKED, NOT_SIGNED_IN -> Cause.KEY;
            default -> Cause.ORDER;
        };
    }

    @Override
    public Map<String, StatusReport> status(List<String> ids) {
        List<Long> orders = ids.stream().map(Long::valueOf).toList();
        Map<Long, OwnStatus> statuses = desk.ask(child, parent, key, counter -> counter.statuses(orders));
        Map<String, StatusReport> reports = new LinkedHashMap<>();
        ids.forEach(id -> {
            OwnStatus status = statuses.get(Long.valueOf(id));
            reports.put(id, status == null ? StatusReport.error(id, "Incorrect order ID") : report(id, status));
        });
        return reports;
    }

    @Override
    public Offer services() {
        List<ServiceOffer> offer = desk.ask(child, parent, key, Counter::offer);
        if (offer.isEmpty()) {
            throw new ProviderFailure(
                    ErrorCode.PROVIDER_EMPTY_CATALOG, Reason.UNREADABLE, Why.PARENT_SELLS_NOTHING.text());
        }
        return new Offer(offer.stream().map(ParentClient::offered).toList(), List.of());
    }

    @Override
    public ProviderBalance balance() {
        Money balance = desk.ask(child, parent, key, Counter::balance);
        return new ProviderBalance(balance.amount(), balance.currencyCode());
    }

    @Override
    public Map<String, ActionReport> refill(List<String> ids) {
        return notOffered(ids);
    }

    @Override
    public Map<String, ActionReport> cancel(List<String> ids) {
        return notOffered(ids);
    }

    private static Map<String, ActionReport> notOffered(List<String> ids) {
        Map<String, ActionReport> reports = new LinkedHashMap<>();
        ids.forEach(id -> reports.put(id, new ActionReport(id, false, null, "Incorrect request")));
        return reports;
    }

    private static StatusReport report(String id, OwnStatus status) {
        return new StatusReport(
                id,
                status.status(),
                ReportedStatus.read(status.status()),
                status.charge().amount(),
                status.startCount(),
                status.remains() == null ? null : status.remains().toString(),
                status.charge().currencyCode(),
                null);
    }

    private static OfferedService offered(ServiceOffer offer) {
        return new OfferedService(
                Long.toString(offer.service()),
                offer.name(),
                offer.type(),
                offer.category(),
                offer.rate(),
                offer.min(),
                offer.max(),
                offer.refill(),
                offer.cancel(),
                offer.dripfeed());
    }
}
