package io.izyboost.kernel.access;

/** What a door may ask of its caller. Roles are sets of these; doors never ask for a role. */
public enum Permission {
    ORDERING_PLACE("ordering.place"),
    ORDERING_READ("ordering.read"),
    ORDERING_RESOLVE("ordering.resolve"),
    CATALOG_READ("catalog.read"),
    CATALOG_WRITE("catalog.write"),
    PROVIDER_READ("provider.read"),
    PROVIDER_WRITE("provider.write"),
    IDENTITY_READ("identity.read"),
    IDENTITY_WRITE("identity.write"),
    IDENTITY_STAFF("identity.staff"),
    IDENTITY_OWN_KEY("identity.own-key"),
    WALLET_OWN("wallet.own"),
    WALLET_READ("wallet.read"),
    WALLET_CREDIT("wallet.credit"),
    PANEL_SETTINGS("panel.settings"),
    PANEL_DASHBOARD("panel.dashboard"),
    PLATFORM_READ("platform.read"),
    PLATFORM_PANELS("platform.panels"),
    PLATFORM_FLEET("platform.fleet");

    private final String word;

    Permission(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
