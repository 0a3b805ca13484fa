package io.izyboost.ordering.page;

import io.izyboost.catalog.Catalog;
import io.izyboost.catalog.OfferCache;
import io.izyboost.catalog.OrderParameter;
import io.izyboost.catalog.ServiceId;
import io.izyboost.catalog.ServiceOffer;
import io.izyboost.catalog.ServiceType;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Money;
import io.izyboost.ordering.OrderView;
import io.izyboost.ordering.Ordering;
import io.izyboost.ui.Formats;
import io.izyboost.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new order: category, service, what its type asks for, and the price while it is typed. */
@Named
@ViewScoped
public class NewOrderPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Catalog catalog;

    @Inject
    OfferCache offers;

    @Inject
    Ordering ordering;

    private final OrderDraft draft = new OrderDraft();
    private List<String> categories = List.of();
    private List<ServiceOffer> services = List.of();
    private @Nullable String category;
    private @Nullable ServiceOffer service;
    private String description = "";
    private @Nullable Money price;
    private List<Object> priced = List.of();
    private @Nullable String problem;
    private @Nullable String refusal;
    private boolean shortOfFunds;

    @PostConstruct
    void open() {
        String wanted = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("service", "");
        List<ServiceOffer> offer = offers.offer();
        categories = offer.stream().map(ServiceOffer::category).distinct().toList();
        choose(offer.stream()
                .filter(some -> Long.toString(some.service()).equals(wanted))
                .findFirst()
                .orElse(null));
        category = service != null
                ? service.category()
                : categories.stream().findFirst().orElse(null);
        shelve(offer);
    }

    public void categoryChosen() {
        choose(null);
        shelve(offers.offer());
        price();
    }

    /** What is typed so far, priced; a draft that is not complete says what is missing. */
    public void price() {
        price = null;
        problem = null;
        if (service == null || draft.isEmpty(this)) {
            return;
        }
        try {
            price = ordering.quote(draft.order(service.service()));
            priced = draft.measure(service.service());
        } catch (DomainException refusal) {
            problem = Say.text(refusal);
        }
    }

    /**
     * What no field is to blame for is said where the button is, which on a phone is far below the page's messages. This
     * page is left by a redirect, not by navigation, which would forget the draft: who never got the answer presses again.
     */
    public void place() throws IOException {
        refusal = null;
        shortOfFunds = false;
        if (service == null) {
            Say.refused(DomainException.at("service", ErrorCode.SERVICE_UNKNOWN));
            return;
        }
        try {
            if (isRepriced(service.service())) {
                refusal = Say.filled("ordering.newOrder.repriced", Formats.money(Objects.requireNonNull(price)));
                return;
            }
            OrderView order = ordering.place(draft.order(service.service()));
            FacesContext.getCurrentInstance().getExternalContext().redirect("/order?id=" + order.id() + "&done=placed");
        } catch (DomainException e) {
            price();
            if (e.field() == null) {
                refusal = Say.text(e);
                shortOfFunds = e.code() == ErrorCode.INSUFFICIENT_FUNDS;
            } else {
                Say.refused(e);
            }
        }
    }

    /** Nobody pays another price than the one on the screen. */
    private boolean isRepriced(long wanted) {
        Money shown = price;
        if (shown == null || !draft.measure(wanted).equals(priced)) {
            return false;
        }
        price();
        return price != null && !price.equals(shown);
    }

    public boolean takes(String parameter) {
        ServiceType type = type();
        OrderParameter wanted = OrderParameter.valueOf(parameter);
        boolean drip = wanted == OrderParameter.RUNS || wanted == OrderParameter.INTERVAL;
        return type != null && service != null && type.takes(wanted) && (!drip || service.dripfeed());
    }

    /** Whether the rate is the price of one package. */
    public boolean isPackage() {
        ServiceType type = type();
        return type != null && type.billing() == io.izyboost.catalog.BillingRule.FLAT;
    }

    private @Nullable ServiceType type() {
        return service == null ? null : ServiceType.read(service.type()).orElse(null);
    }

    private void choose(@Nullable ServiceOffer chosen) {
        service = chosen;
        refusal = null;
        description = chosen == null ? "" : catalog.description(new ServiceId(chosen.service()));
    }

    private void shelve(List<ServiceOffer> offer) {
        services =
                offer.stream().filter(some -> some.category().equals(category)).toList();
    }

    public OrderDraft getDraft() {
        return draft;
    }

    public List<String> getCategories() {
        return categories;
    }

    public List<ServiceOffer> getServices() {
        return services;
    }

    public @Nullable String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = category;
    }

    public @Nullable ServiceOffer getService() {
        return service;
    }

    public String getDescription() {
        return description;
    }

    public @Nullable Long getServiceId() {
        return service == null ? null : service.service();
    }

    public void setServiceId(@Nullable Long id) {
        if (!Objects.equals(id, getServiceId())) {
            choose(services.stream()
                    .filter(some -> id != null && some.service() == id)
                    .findFirst()
                    .orElse(null));
        }
    }

    public @Nullable Money getPrice() {
        return price;
    }

    public @Nullable String getProblem() {
        return problem;
    }

    /** Why the order was not placed, where that is no field's fault. */
    public @Nullable String getRefusal() {
        return refusal;
    }

    public boolean isShortOfFunds() {
        return shortOfFunds;
    }
}
