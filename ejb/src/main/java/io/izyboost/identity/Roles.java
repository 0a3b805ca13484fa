package io.izyboost.identity;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.access.Permission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Roles are sets of permissions; doors ask for permissions only. */
public final class Roles {
    public static final String OWNER = "owner";
    public static final String ADMIN = "admin";
    public static final String MEMBER = "member";
    public static final String VIEWER = "viewer";
    public static final String CUSTOMER = "user";

    private static final Set<Permission> PLATFORM =
            EnumSet.of(Permission.PLATFORM_READ, Permission.PLATFORM_PANELS, Permission.PLATFORM_FLEET);
    private static final Set<Permission> OF_CUSTOMER =
            EnumSet.of(Permission.ORDERING_PLACE, Permission.WALLET_OWN, Permission.IDENTITY_OWN_KEY);
    private static final Set<Permission> OF_VIEWER = EnumSet.of(
            Permission.PANEL_DASHBOARD,
            Permission.ORDERING_READ,
            Permission.CATALOG_READ,
            Permission.PROVIDER_READ,
            Permission.IDENTITY_READ,
            Permission.WALLET_READ,
            Permission.IDENTITY_OWN_KEY);
    private static final Set<Permission> OF_MEMBER =
            with(OF_VIEWER, Permission.ORDERING_PLACE, Permission.WALLET_OWN, Permission.ORDERING_RESOLVE);
    private static final Set<Permission> OF_OWNER = without(EnumSet.allOf(Permission.class), PLATFORM);
    private static final Set<Permission> OF_ADMIN = without(OF_OWNER, EnumSet.of(Permission.IDENTITY_STAFF));

    private static final Map<String, Set<Permission>> PANEL_ROLES =
            Map.of(OWNER, OF_OWNER, ADMIN, OF_ADMIN, MEMBER, OF_MEMBER, VIEWER, OF_VIEWER, CUSTOMER, OF_CUSTOMER);
    private static final Map<String, Set<Permission>> OPERATOR_ROLES = Map.of(
            "super_admin", PLATFORM,
            "admin", EnumSet.of(Permission.PLATFORM_READ, Permission.PLATFORM_PANELS),
            "editor", EnumSet.of(Permission.PLATFORM_READ),
            "viewer", EnumSet.of(Permission.PLATFORM_READ));

    private Roles() {}

    public static Set<Permission> permissions(String role) {
        return Collections.unmodifiableSet(PANEL_ROLES.getOrDefault(role, Set.of()));
    }

    /** A role of the panel, and on the main panel that of the console, if the account has one. */
    static Set<Permission> permissions(String role, @Nullable String operatorRole) {
        if (operatorRole == null) {
            return permissions(role);
        }
        Set<Permission> both = EnumSet.copyOf(permissions(role));
        both.addAll(OPERATOR_ROLES.getOrDefault(operatorRole, Set.of()));
        return Collections.unmodifiableSet(both);
    }

    public static boolean isStaff(String role) {
        return PANEL_ROLES.containsKey(role) && !role.equals(CUSTOMER);
    }

    static String checked(@Nullable String role) {
        if (role == null || !PANEL_ROLES.containsKey(role)) {
            throw DomainException.at("role", ErrorCode.INVALID_INPUT, "role");
        }
        return role;
    }

    private static Set<Permission> with(Set<Permission> base, Permission... more) {
        Set<Permission> all = EnumSet.copyOf(base);
        Collections.addAll(all, more);
        return all;
    }

    private static Set<Permission> without(Set<Permission> base, Set<Permission> less) {
        Set<Permission> rest = EnumSet.copyOf(base);
        rest.removeAll(less);
        return rest;
    }
}
