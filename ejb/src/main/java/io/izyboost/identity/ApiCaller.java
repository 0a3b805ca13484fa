package io.izyboost.identity;

import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.Caller;
import io.izyboost.kernel.access.Permission;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** An active account as a key or session of it acts: who, and what it may do. */
public record ApiCaller(
        UserId user, String role, String state, String locale, String name, int epoch, Set<Permission> permissions) {
    /** As a key acts that was made for a purpose, a child panel that orders here: whoever it belongs to, as a customer. */
    ApiCaller asCustomer() {
        Set<Permission> both = new HashSet<>(permissions);
        both.retainAll(Roles.permissions(Roles.CUSTOMER));
        return new ApiCaller(user, role, state, locale, name, epoch, Set.copyOf(both));
    }

    public Caller toCaller(PanelId panel, String address) {
        return toCaller(panel, Locale.forLanguageTag(locale), address);
    }

    public Caller toCaller(PanelId panel, Locale language, String address) {
        return new Caller(Caller.Kind.USER, panel, user, name, permissions, language, address);
    }
}
