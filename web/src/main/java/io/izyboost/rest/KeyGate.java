package io.izyboost.rest;

import io.izyboost.identity.ApiCaller;
import io.izyboost.identity.ApiKeys;
import io.izyboost.identity.RateLimits;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.PanelId;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where keys are shown: who stands behind one, and whether the account (or, without a good key, the address) may call on. */
@ApplicationScoped
public class KeyGate {
    @Inject
    ApiKeys keys;

    @Inject
    RateLimits limits;

    /**
     * A key that was good within a day is not held up by what else its address sends; any other meets the address's
     * limit before the database.
     *
     * @throws DomainException NOT_SIGNED_IN, RATE_LIMITED
     */
    public ApiCaller resolve(@Nullable String key, String address) {
        PanelId panel = TenantContext.current().id();
        Optional<ApiCaller> account = keys.resolve(key, () -> limits.requireLeft(panel, address));
        if (account.isEmpty()) {
            limits.callOfAddress(panel, address);
            throw new DomainException(ErrorCode.NOT_SIGNED_IN);
        }
        limits.callOfKey(panel, account.get().user());
        return account.get();
    }

    /** Whether a call that was refused here still goes into the panel's log. */
    public boolean mayBeNoted() {
        return limits.mayBeNoted(TenantContext.current().id());
    }
}
