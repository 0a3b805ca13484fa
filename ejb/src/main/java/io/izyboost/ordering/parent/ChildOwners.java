package io.izyboost.ordering.parent;

import io.izyboost.identity.Accounts;
import io.izyboost.identity.ApiKeys;
import io.izyboost.identity.NewUser;
import io.izyboost.identity.Roles;
import io.izyboost.identity.UserView;
import io.izyboost.kernel.UserId;
import io.izyboost.ordering.OrderAlerts;
import io.izyboost.provider.ProviderAccountView;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelSql;
import io.izyboost.tenancy.alert.Alerts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The owner of a child panel, in the child and in its parent. Each method is one transaction in the panel at hand. */
@ApplicationScoped
class ChildOwners {
    private static final String FIRST_OWNER =
            "select email, name, locale, password_hash from users where role = 'owner' order by id limit 1";

    private static final String PARENT = "parent";

    @Inject
    PanelSql sql;

    @Inject
    Accounts accounts;

    @Inject
    ApiKeys keys;

    @Inject
    Alerts alerts;

    /** Who owns a panel; with the hash, so that one password opens both accounts. */
    record Owner(String email, String name, String locale, String passwordHash) {}

    @Transactional
    Owner of() {
        return sql.first(
                        FIRST_OWNER,
                        row -> new Owner(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .orElseThrow();
    }

    /**
     * The account with the owner's address, made if there is none; empty where that address belongs to staff, who have no
     * wallet to pay from, or to somebody who was blocked.
     */
    @Transactional
    Optional<UserId> customer(Owner owner) {
        Optional<UserView> known = accounts.findByEmail(owner.email());
        if (known.isPresent()) {
            return known.filter(UserView::isServedCustomer).map(UserView::id);
        }
        String unused = UUID.randomUUID().toString();
        NewUser customer = new NewUser(owner.email(), unused, owner.name(), Roles.CUSTOMER, owner.locale());
        return Optional.of(accounts.add(customer, owner.passwordHash()));
    }

    /** A key of its own for the child, so that the customer's own key stays as it is. */
    @Transactional
    String key(UserId customer, Panel child) {
        return keys.issueFor(customer, "panel:" + child.id());
    }

    @Transactional
    void tellOfRefusal(Owner owner) {
        alerts.raise(OrderAlerts.OWNER_REFUSED, PARENT, Map.of("what", owner.email()));
    }

    @Transactional
    void refusalIsOver() {
        alerts.over(OrderAlerts.OWNER_REFUSED, PARENT);
    }

    /** Two currencies, and nobody has said yet what one is worth in the other. */
    @Transactional
    void tellOfExchangeRate(ProviderAccountView account) {
        alerts.raise(
                OrderAlerts.EXCHANGE_RATE,
                OrderAlerts.about(account.id()),
                Map.of("provider", account.name(), "what", account.currency()));
    }
}
