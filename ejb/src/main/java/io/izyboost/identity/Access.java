package io.izyboost.identity;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.Caller;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.kernel.access.Permission;
import io.izyboost.tenancy.TenantContext;
import java.util.Set;

/** What an annotation cannot say: one's own things, and accounts that are mightier than the caller. */
public final class Access {
    private Access() {}

    static boolean isSelf(UserId user) {
        Caller caller = CallerContext.current();
        return user.equals(caller.user()) && TenantContext.current().id().equals(caller.panel());
    }

    public static void check(Permission permission) {
        check(CallerContext.current(), permission);
    }

    /** The caller holds the permission, and belongs to the panel at hand unless it is the system. */
    public static void check(Caller caller, Permission permission) {
        if (caller.kind() == Caller.Kind.ANONYMOUS) {
            throw new DomainException(ErrorCode.NOT_SIGNED_IN);
        }
        boolean atHome = caller.kind() == Caller.Kind.SYSTEM
                || TenantContext.current().id().equals(caller.panel());
        if (!atHome || !caller.may(permission)) {
            throw new DomainException(ErrorCode.FORBIDDEN);
        }
    }

    /** Nobody makes or takes over an account that may do more than themselves. */
    static void checkOver(String role, Set<Permission> permissions) {
        check(Roles.isStaff(role) ? Permission.IDENTITY_STAFF : Permission.IDENTITY_WRITE);
        if (!CallerContext.current().permissions().containsAll(permissions)) {
            throw new DomainException(ErrorCode.FORBIDDEN);
        }
    }
}
