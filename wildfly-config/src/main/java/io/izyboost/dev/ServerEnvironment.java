package io.izyboost.dev;

import java.util.HashMap;
import java.util.Map;

/** The environment variables of a server on a developer's machine or under test. */
public final class ServerEnvironment {

    private ServerEnvironment() {}

    public static Map<String, String> of(DatabaseAddress database, Secrets secrets, int httpPort) {
        SuperAdmin admin = SuperAdmin.from(secrets);
        Map<String, String> variables = new HashMap<>(database.environment());
        variables.put("IZYBOOST_BASE_DOMAIN", "localhost");
        variables.put("IZYBOOST_PUBLIC_SCHEME", "http");
        variables.put("IZYBOOST_PUBLIC_PORT", Integer.toString(httpPort));
        variables.put("IZYBOOST_SECRET_KEY", secrets.secretKey());
        variables.put("IZYBOOST_SUPER_ADMIN_EMAIL", admin.email());
        variables.put("IZYBOOST_SUPER_ADMIN_PASSWORD", admin.password());
        variables.put("IZYBOOST_SUPER_ADMIN_API_KEY", admin.apiKey());
        variables.put("IZYBOOST_ALLOWED_HOSTS", "127.0.0.1,localhost");
        variables.put("IZYBOOST_STATUS_SECONDS", "5");
        return variables;
    }
}
