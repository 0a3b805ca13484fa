package io.izyboost.ordering.page;

import io.izyboost.catalog.Catalog;
import io.izyboost.catalog.ServiceFilter;
import io.izyboost.catalog.ServiceId;
import io.izyboost.identity.Accounts;
import io.izyboost.identity.UserFilter;
import io.izyboost.identity.UserView;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.UserId;
import io.izyboost.ordering.Dispatch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the filters of the list of orders can be set to. */
@Named
@RequestScoped
public class OrderChoices {
    private static final PageRequest FEW = new PageRequest(0, 12);

    @Inject
    Catalog catalog;

    @Inject
    Accounts accounts;

    public List<String> getStatuses() {
        return OrderWords.STATUSES;
    }

    public List<Dispatch> getDispatches() {
        return List.of(Dispatch.values());
    }

    public List<String> customers(String text) {
        return accounts.list(new UserFilter(text, null), FEW).items().stream()
                .map(OrderChoices::choice)
                .toList();
    }

    public List<String> services(String text) {
        return catalog.list(new ServiceFilter(text, null, null, null), FEW).items().stream()
                .map(row -> Choice.of(row.id(), row.name()))
                .toList();
    }

    /** The choice behind a number that came with the address; only the number where it leads nowhere. */
    @Nullable
    String customer(@Nullable String number) {
        Long id = Choice.id(number);
        try {
            return id == null ? null : choice(accounts.get(new UserId(id)));
        } catch (DomainException e) {
            return number;
        }
    }

    @Nullable
    String service(@Nullable String number) {
        Long id = Choice.id(number);
        try {
            return id == null
                    ? null
                    : Choice.of(id, catalog.get(new ServiceId(id)).name());
        } catch (DomainException e) {
            return number;
        }
    }

    private static String choice(UserView user) {
        return Choice.of(user.id().value(), user.email());
    }
}
