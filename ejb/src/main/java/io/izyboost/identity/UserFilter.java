package io.izyboost.identity;

import org.jspecify.annotations.Nullable;

/** Which accounts are wanted; null or blank: any. {@code text} is looked for in address and name. */
public record UserFilter(@Nullable String text, @Nullable String role) {
    public static final UserFilter ALL = new UserFilter(null, null);

    /** What {@code users.email_key} or the name in small letters must be like; empty: anything. */
    public String pattern() {
        return text == null || text.isBlank() ? "" : "%" + NewUser.key(text).replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }
}
