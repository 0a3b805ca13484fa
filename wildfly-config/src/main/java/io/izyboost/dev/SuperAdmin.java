package io.izyboost.dev;

/** The first super admin, as the server's environment names it on the first start. */
public record SuperAdmin(String email, String password, String apiKey) {

    public static SuperAdmin from(Secrets secrets) {
        return new SuperAdmin(
                "admin@izyboost.example", secrets.password("super-admin"), secrets.apiKey("super-admin-key"));
    }
}
