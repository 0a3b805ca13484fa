package io.izyboost.ordering.parent;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.identity.Accounts;
import io.izyboost.identity.NewUser;
import io.izyboost.identity.UserView;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.work.WorkItem;
import io.izyboost.kernel.work.WorkResult;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelRegistry;
import io.izyboost.tenancy.PanelState;
import io.izyboost.tenancy.TenantContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The address of a child's owner may be somebody's in the parent already. */
class ChildOwnersTest {
    private static final ChildOwners.Owner OWNER = new ChildOwners.Owner("ann@shop.example", "Ann", "en", "hash");

    @Test
    void areNobodyElseThanCustomersThatTheParentServes() {
        assertThat(customer(null)).hasValue(new UserId(2));
        assertThat(customer(account("user", "active"))).hasValue(new UserId(1));
        assertThat(customer(account("user", "blocked"))).isEmpty();
        for (String staff : new String[] {"owner", "admin", "member", "viewer"}) {
            assertThat(customer(account(staff, "active"))).as(staff).isEmpty();
        }
    }

    @Test
    void aChildIsToldThatItsOwnerIsRefused() throws Exception {
        boolean[] told = {false};
        NewChildHandler handler = new NewChildHandler();
        handler.panels = new PanelRegistry() {
            @Override
            public Panel get(PanelId id) {
                return panel(1, null);
            }
        };
        handler.owners = new ChildOwners() {
            @Override
            Owner of() {
                return OWNER;
            }

            @Override
            Optional<UserId> customer(Owner owner) {
                return Optional.empty();
            }

            @Override
            void tellOfRefusal(Owner owner) {
                told[0] = true;
            }
        };
        WorkItem born = new WorkItem(1, new PanelId(7), "panels.activated", "", "", 1, UUID.randomUUID());

        WorkResult result = TenantContext.call(panel(7, new PanelId(1)), () -> handler.handle(born));

        assertThat(result.retryIn()).isPositive();
        assertThat(told[0]).isTrue();
    }

    private static Optional<UserId> customer(@Nullable UserView standing) {
        ChildOwners owners = new ChildOwners();
        owners.accounts = new Accounts() {
            @Override
            public Optional<UserView> findByEmail(String email) {
                return Optional.ofNullable(standing);
            }

            @Override
            public UserId add(NewUser newUser, String passwordHash) {
                return new UserId(2);
            }
        };
        return owners.customer(OWNER);
    }

    private static UserView account(String role, String state) {
        return new UserView(new UserId(1), OWNER.email(), "Ann", role, state, "en", Instant.EPOCH, null);
    }

    private static Panel panel(long id, @Nullable PanelId parent) {
        return new Panel(
                new PanelId(id),
                "s" + id,
                "S",
                "p_" + id,
                "USD",
                "en",
                PanelState.ACTIVE,
                PanelRegistry.OLDEST_SERVABLE,
                false,
                parent,
                null);
    }
}
