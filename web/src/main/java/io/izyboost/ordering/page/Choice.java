package io.izyboost.ordering.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of a long list as a person picks it: its number, then its name. Needs nothing but the text to be read back. */
final class Choice {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,18})(?: · .*)?", Pattern.DOTALL);

    private Choice() {}

    static String of(long id, String name) {
        return id + " · " + name;
    }

    static @Nullable Long id(@Nullable String choice) {
        String number = choice == null ? null : number(choice);
        return number == null ? null : Long.valueOf(number);
    }

    static @Nullable String number(String choice) {
        Matcher matcher = NUMBER.matcher(choice.strip());
        return matcher.matches() ? matcher.group(1) : null;
    }
}
