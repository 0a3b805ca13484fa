package io.izyboost.identity;

import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.Audited;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import io.izyboost.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** API keys: one living key an account, and one more for each thing that an account's key was made for. */
@Stateless
public class ApiKeys {
    /** How long a key may be. */
    public static final int SHORTEST = KeyText.SHORTEST;

    public static final int LONGEST = KeyText.LONGEST;

    private static final String OWN = "";

    @Inject
    KeyRows rows;

    @Inject
    Users users;

    @Inject
    Principals principals;

    @Inject
    Event<AccountChanged> changed;

    /** Makes a key, ends the former one, and returns the key for this once. */
    @Audited("identity.issue-key")
    public String issue(UserId id) {
        return replace(id, OWN, KeyText.random());
    }

    /** The same with a key that is given: the operator's first one comes from the configuration. */
    @RequiresPermission(Permission.PLATFORM_FLEET)
    @Audited("identity.issue-key")
    public String issue(UserId id, String text) {
        KeyText key = new KeyText(text);
        if (!key.isPlausible()) {
            throw new IllegalArgumentException("A key has at least " + KeyText.SHORTEST + " characters");
        }
        return replace(id, OWN, key);
    }

    /** A key for one purpose, a child panel that orders here for example; the account's own stays as it is. */
    @RequiresPermission(Permission.IDENTITY_WRITE)
    @Audited("identity.issue-key")
    public String issueFor(UserId id, String purpose) {
        return replace(id, purpose, KeyText.random());
    }

    /** The active account behind a key of the panel at hand. Cheap: asked once for five seconds. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<ApiCaller> resolve(@Nullable String text) {
        return resolve(text, () -> {});
    }

    /**
     * The same for a stranger's call.
     *
     * @param beforeStranger runs before the database is asked about a key that was not good within a day; its refusal
     *     keeps the question from being put
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<ApiCaller> resolve(@Nullable String text, Runnable beforeStranger) {
        if (text == null) {
            return Optional.empty();
        }
        KeyText key = new KeyText(text);
        return key.isPlausible()
                ? principals.ofKey(key.hexHash(), beforeStranger, () -> rows.use(key))
                : Optional.empty();
    }

    /** The living key of one's own account, or of anyone's for staff; empty when there is none. */
    public Optional<KeyView> current(UserId id) {
        if (!Access.isSelf(id)) {
            Access.check(Permission.IDENTITY_READ);
        }
        return rows.current(id, OWN).map(key -> new KeyView(key.prefix, key.createdAt, key.lastUsedAt));
    }

    private String replace(UserId id, String purpose, KeyText key) {
        boolean own = Access.isSelf(id);
        Access.check(own ? Permission.IDENTITY_OWN_KEY : Permission.IDENTITY_WRITE);
        User user = users.lock(id);
        if (!own) {
            Access.checkOver(user.role, users.permissions(user));
        }
        rows.replace(user, purpose, key);
        changed.fire(new AccountChanged(TenantContext.current().id(), id));
        return key.text();
    }
}
