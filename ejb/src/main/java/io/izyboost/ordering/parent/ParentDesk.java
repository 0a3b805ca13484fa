package io.izyboost.ordering.parent;

import io.izyboost.identity.ApiCaller;
import io.izyboost.identity.ApiKeys;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.Why;
import io.izyboost.kernel.access.Caller;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.provider.ProviderFailure;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelRegistry;
import io.izyboost.tenancy.PanelState;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;

/** Where a child panel steps into its parent: as the customer whose key it holds, and only if the parent serves. */
@ApplicationScoped
class ParentDesk {
    @Inject
    PanelRegistry panels;

    @Inject
    ApiKeys keys;

    @Inject
    Counter counter;

    /** Runs the work in the parent, as its customer. What the work throws comes out as it is. */
    <T> T ask(Panel child, PanelId parentId, String key, Function<Counter, T> work) {
        return inside(parentId, parent -> {
            if (parent.state() != PanelState.ACTIVE) {
                throw new ProviderFailure(ProviderFailure.Reason.HELD_BACK, Why.PARENT_CLOSED.text());
            }
            ApiCaller customer = keys.resolve(key)
                    .orElseThrow(() -> new ProviderFailure(
                            ErrorCode.PROVIDER_KEY_INVALID, ProviderFailure.Reason.REFUSED, "Invalid API key"));
            return CallerContext.call(
                    customer.toCaller(parent.id(), "panel " + child.slug()), () -> work.apply(counter));
        });
    }

    /**
     * The order that stands in the parent under the child's key, whatever has become of the API key; if none, none
     * ever will.
     */
    Optional<Long> withdraw(PanelId parentId, String childKey) {
        return inside(
                parentId,
                parent -> CallerContext.call(Caller.system("ordering.withdraw"), () -> counter.withdraw(childKey)));
    }

    /** By what the parent knows an order of a child. */
    static String key(Panel child, long order) {
        return child.id() + "/" + order;
    }

    private <T> T inside(PanelId parentId, Work<T> work) {
        Panel parent = panels.get(parentId);
        if (!PanelRegistry.isServable(parent)) {
            throw new ProviderFailure(ProviderFailure.Reason.HELD_BACK, Why.PARENT_UPGRADING.text());
        }
        try {
            return TenantContext.call(parent, () -> work.run(parent));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T run(Panel parent) throws Exception;
    }
}
