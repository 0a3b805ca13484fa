package io.izyboost.ordering.page;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.ordering.OrderDetail;
import io.izyboost.ordering.OrderId;
import io.izyboost.ordering.OrderView;
import io.izyboost.ordering.Ordering;
import io.izyboost.ui.Address;
import io.izyboost.ui.Formats;
import io.izyboost.ui.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of the customer's own orders and how it went; an order of somebody else is one that does not exist. */
@Named
@ViewScoped
public class OrderPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Ordering ordering;

    @Inject
    AppClock clock;

    /** An order that is new moves often; later the page looks less often. */
    private static final Duration NEW = Duration.ofMinutes(10);

    private static final int SOON = 5;
    private static final int LATER = 30;

    private String id = "";
    private @Nullable String done;
    private transient @Nullable OrderView order;
    private transient List<StoryLine> timeline = List.of();
    private boolean open;
    private int interval = SOON;

    /** Says what the address says was done, once: the address is kept, and shared, without it. */
    public void arrived() {
        load();
        if (order != null && "placed".equals(done)) {
            Say.done("ordering.newOrder.placed", order.id().toString(), Formats.money(order.charge()));
            Address.show(Map.of("id", id));
        }
    }

    public void load() {
        find().ifPresent(detail -> {
            order = detail.order();
            open = detail.settledAt() == null;
            interval = clock.instant().isBefore(order.createdAt().plus(NEW)) ? SOON : LATER;
            String currency = order.charge().currencyCode();
            timeline = StoryLine.all(detail.timeline(), currency);
        });
    }

    private Optional<OrderDetail> find() {
        if (!id.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(ordering.own(new OrderId(Long.parseLong(id))));
        } catch (DomainException refusal) {
            if (refusal.code() == ErrorCode.ORDER_UNKNOWN) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public @Nullable String getDone() {
        return done;
    }

    public void setDone(@Nullable String done) {
        this.done = done;
    }

    public @Nullable OrderView getOrder() {
        return order;
    }

    public List<StoryLine> getTimeline() {
        return timeline;
    }

    /** Whether it still moves, so that the page keeps looking. */
    public boolean isOpen() {
        return open;
    }

    /** Seconds from one look to the next. */
    public int getInterval() {
        return interval;
    }
}
