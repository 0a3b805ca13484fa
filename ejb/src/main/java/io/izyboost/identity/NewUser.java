package io.izyboost.identity;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An account to be made. Blank name: the part of the address before the @. Its text never shows the password. */
public record NewUser(
        String email,
        String password,
        @Nullable String name,
        String role,
        @Nullable String locale) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}<>\"]{1,64}@[^@\\s\\p{Cntrl}<>\"]{1,190}");
    private static final Set<String> COMMON =
            Set.of("password", "12345678", "123456789", "1234567890", "qwertyui", "iloveyou", "motdepasse", "00000000");

    /** Says beside which field what is wrong. */
    public NewUser checked() {
        String address = email == null ? "" : email.strip();
        if (!EMAIL.matcher(address).matches()) {
            throw DomainException.at("email", ErrorCode.EMAIL_INVALID);
        }
        checkPassword(password, address);
        if (name != null && name.length() > 200) {
            throw DomainException.at("name", ErrorCode.INVALID_INPUT, "name");
        }
        String shown = name == null || name.isBlank() ? address.substring(0, address.indexOf('@')) : name.strip();
        return new NewUser(address, password, shown, Roles.checked(role), language(locale));
    }

    static String language(@Nullable String asked) {
        return "fr".equals(asked) ? "fr" : "en";
    }

    /** Long enough to resist guessing, short enough to be hashed cheaply. */
    static void checkPassword(@Nullable String password, String email) {
        if (password == null
                || password.length() < 8
                || password.length() > 200
                || COMMON.contains(password.toLowerCase(Locale.ROOT))
                || password.equalsIgnoreCase(email)) {
            throw DomainException.at("password", ErrorCode.PASSWORD_WEAK, 8);
        }
    }

    /** How addresses are compared: two spellings of one address are one account. */
    static String key(String email) {
        return java.text.Normalizer.normalize(email.strip(), java.text.Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "NewUser[" + email + ", " + role + "]";
    }
}
