package io.izyboost.tenancy;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What customers and operators read as the panel's name; its address is the slug. */
public final class PanelName {
    private static final int LONGEST = 100;

    private PanelName() {}

    /** The name without blanks around it; refused if nothing is left, if it is too long or holds control characters. */
    public static String checked(@Nullable String text) {
        String name = text == null ? "" : text.strip();
        if (name.isEmpty() || name.length() > LONGEST || name.codePoints().anyMatch(Character::isISOControl)) {
            throw DomainException.at("name", ErrorCode.INVALID_INPUT, "name");
        }
        return name;
    }
}
