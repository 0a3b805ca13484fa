package io.izyboost.tenancy.migration;

import io.izyboost.kernel.Settings;

/** The database role that the application runs as: it reads and writes rows and owns nothing. */
final class RuntimeRole {
    private RuntimeRole() {}

    static String name() {
        String role = Settings.required("PGUSER");
        if (!role.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new IllegalStateException("PGUSER must be a plain role name");
        }
        return role;
    }
}
