package io.izyboost.identity.access;

import io.izyboost.kernel.access.AuditDetail;
import io.izyboost.kernel.access.Subject;
import io.izyboost.tenancy.Panel;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a call was about: the argument that is marked as its subject, else the first panel, id or number among them, else
 * its result. No other text: it may be secret.
 */
final class AuditSubject {
    private AuditSubject() {}

    static @Nullable String of(Method method, Object[] arguments, @Nullable Object result) {
        Parameter[] parameters = method.getParameters();
        for (int nth = 0; nth < parameters.length; nth++) {
            if (parameters[nth].isAnnotationPresent(Subject.class)) {
                return String.valueOf(arguments[nth]);
            }
        }
        for (Object argument : arguments) {
            String id = id(argument);
            if (id != null) {
                return id;
            }
        }
        return id(result);
    }

    /** What the inputs tell besides; null: nothing. */
    static @Nullable String detail(Object[] arguments) {
        String detail = Arrays.stream(arguments)
                .filter(AuditDetail.class::isInstance)
                .map(argument -> ((AuditDetail) argument).auditDetail())
                .collect(Collectors.joining(" → "));
        return detail.isEmpty() ? null : detail;
    }

    private static @Nullable String id(@Nullable Object value) {
        if (value instanceof Number || value instanceof Enum) {
            return value.toString();
        }
        if (value instanceof AuditDetail input) {
            return id(input.auditSubject());
        }
        if (value instanceof Collection<?> many) {
            return many.size() + " chosen";
        }
        if (value instanceof Panel panel) {
            return panel.slug();
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
