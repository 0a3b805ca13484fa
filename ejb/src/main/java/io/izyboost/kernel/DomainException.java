package io.izyboost.kernel;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the house said no. Rolls the transaction back; the one JAX-RS mapper and the one Faces handler
 * turn it into the user's language by {@code error.<code>} with {@link #arguments()}.
 */
@ApplicationException(rollback = true, inherited = true)
public class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<Object> arguments;
    private final transient @Nullable String field;

    public DomainException(ErrorCode code, Object... arguments) {
        this(null, code, arguments);
    }

    private DomainException(@Nullable String field, ErrorCode code, Object... arguments) {
        super(code + (arguments.length == 0 ? "" : " " + List.of(arguments)));
        this.code = code;
        this.arguments = List.of(arguments);
        this.field = field;
    }

    /** The same refusal, said beside one field of the form or body. */
    public static DomainException at(String field, ErrorCode code, Object... arguments) {
        return new DomainException(field, code, arguments);
    }

    /** A number below or above what that field may hold. */
    public static DomainException outside(String field, Object least, Object most) {
        return at(field, ErrorCode.OUT_OF_BOUNDS, field, least, most);
    }

    /** A word that is none of those which that field may hold. */
    public static DomainException notOneOf(String field, Object... words) {
        return at(
                field,
                ErrorCode.NOT_ONE_OF,
                field,
                Arrays.stream(words).map(String::valueOf).collect(Collectors.joining(", ")));
    }

    public ErrorCode code() {
        return code;
    }

    /** As it is kept for later readers; {@link Messages#told} says it in the language of each. */
    public String kept() {
        return Why.kept("error." + code, arguments().toArray());
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }

    public @Nullable String field() {
        return field;
    }

    /** For structured bodies: which field, if one. */
    public Map<String, String> fields() {
        return field == null ? Map.of() : Map.of(field, code.name());
    }
}
