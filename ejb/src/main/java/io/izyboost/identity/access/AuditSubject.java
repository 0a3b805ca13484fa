package io.izyboost.identity.access;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** What a call was about: the first id or number among its arguments, else its result. Never a text: it may be secret. */
final class AuditSubject {
    private AuditSubject() {}

    static @Nullable String of(Object[] arguments, @Nullable Object result) {
        for (Object argument : arguments) {
            String id = id(argument);
            if (id != null) {
                return id;
            }
        }
        return id(result);
    }

    private static @Nullable String id(@Nullable Object value) {
        if (value instanceof Number || value instanceof Enum) {
            return value.toString();
        }
        if (value instanceof Record record && isId(record.getClass().getRecordComponents())) {
            return record.getClass().getSimpleName() + " " + record;
        }
        return null;
    }

    private static boolean isId(RecordComponent[] components) {
        return components.length == 1 && components[0].getType() == long.class;
    }
}
