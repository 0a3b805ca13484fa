package io.izyboost.kernel.access;

import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.UserId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls a door: a person or key of one panel, nobody yet, or the system itself (jobs, dispatch).
 *
 * @param panel the panel that the session or key belongs to; null only for the system across panels
 * @param user null for nobody and for the system
 * @param address the remote address, for limits and the audit log
 */
public record Caller(
        Kind kind,
        @Nullable PanelId panel,
        @Nullable UserId user,
        String name,
        Set<Permission> permissions,
        Locale locale,
        String address) {

    public enum Kind {
        ANONYMOUS,
        USER,
        SYSTEM
    }

    public static Caller anonymous(@Nullable PanelId panel, Locale locale, String address) {
        return new Caller(Kind.ANONYMOUS, panel, null, "anonymous", Set.of(), locale, address);
    }

    public static Caller system(String name) {
        return new Caller(Kind.SYSTEM, null, null, name, Set.of(Permission.values()), Locale.ENGLISH, "local");
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** The signed-in user, for doors that act on the caller's own things. */
    public UserId self() {
        if (user == null) {
            throw new io.izyboost.kernel.DomainException(io.izyboost.kernel.ErrorCode.NOT_SIGNED_IN);
        }
        return user;
    }
}
