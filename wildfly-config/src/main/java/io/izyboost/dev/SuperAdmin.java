package io.izyboost.dev;

/** The first super admin, as the server's environment names it on the first start. */
public record SuperAdmin(String email, String password, String apiKey) {

    public static SuperAdmin from(Secrets secrets) {
        return new SuperAdmin(
                "admin@izyboost.example", secrets.password("super-admin"), secrets.apiKey("super-admin-key"));
    }

    /** With the key that opens the account in this database now. */
    static SuperAdmin living(Secrets secrets, LostKey keys) {
        SuperAdmin first = from(secrets);
        String note = "super-admin.key";
        if (secrets.told(note) == null) {
            secrets.keep(note, first.apiKey);
        }
        return new SuperAdmin(first.email, first.password, keys.livingKey(note, "main", first.email));
    }
}
