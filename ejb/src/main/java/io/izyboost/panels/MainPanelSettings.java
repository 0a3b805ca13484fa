package io.izyboost.panels;

import io.izyboost.identity.ApiKeys;
import io.izyboost.identity.NewUser;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.Settings;
import java.util.Locale;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the first start makes the main panel of; one that cannot be stops it with a line that names the setting. */
record MainPanelSettings(NewUser admin, @Nullable String apiKey, String name, String currency, String locale) {
    private static final Logger LOG = Logger.getLogger(MainPanelSettings.class.getName());

    static MainPanelSettings read() {
        return new MainPanelSettings(
                admin(
                        Settings.required("IZYBOOST_SUPER_ADMIN_EMAIL"),
                        Settings.required("IZYBOOST_SUPER_ADMIN_PASSWORD")),
                apiKey(Settings.optional("IZYBOOST_SUPER_ADMIN_API_KEY").orElse(null)),
                Settings.text("IZYBOOST_MAIN_NAME", "IzyBoost"),
                currency(Settings.text("IZYBOOST_MAIN_CURRENCY", "USD")),
                locale(Settings.text("IZYBOOST_MAIN_LOCALE", "en")));
    }

    static NewUser admin(String email, String password) {
        try {
            return OwnerAccount.of(email, password);
        } catch (DomainException e) {
            throw "ownerPassword".equals(e.field())
                    ? stop(
                            "IZYBOOST_SUPER_ADMIN_PASSWORD",
                            "8 to 200 characters long, no common word and not the e-mail address")
                    : stop("IZYBOOST_SUPER_ADMIN_EMAIL", "an e-mail address");
        }
    }

    static @Nullable String apiKey(@Nullable String key) {
        if (key != null && (key.length() < ApiKeys.SHORTEST || key.length() > ApiKeys.LONGEST)) {
            String lengths = ApiKeys.SHORTEST + " to " + ApiKeys.LONGEST;
            throw stop("IZYBOOST_SUPER_ADMIN_API_KEY", lengths + " characters long, or left out");
        }
        return key;
    }

    static String currency(String code) {
        try {
            return PanelWords.currency(code);
        } catch (DomainException e) {
            throw stop("IZYBOOST_MAIN_CURRENCY", "the ISO 4217 code of a currency in use, USD for example");
        }
    }

    static String locale(String language) {
        String locale = language.strip().toLowerCase(Locale.ROOT);
        if (!locale.equals("en") && !locale.equals("fr")) {
            throw stop("IZYBOOST_MAIN_LOCALE", "en or fr");
        }
        return locale;
    }

    private static IllegalStateException stop(String name, String what) {
        String line = "Setting " + name + " must be " + what + ".";
        LOG.severe(line);
        return new IllegalStateException(line);
    }
}
