package io.izyboost.rest;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Finds the refusal inside what containers wrap around it. */
public final class Causes {
    private static final Logger LOG = Logger.getLogger(Causes.class);

    /** A row stands already; rules look for it first, so somebody else has made it this very moment. */
    private static final String TAKEN = "23505";

    /** Two that wait for each other; one was undone as if it had never been. */
    private static final String DEADLOCK = "40P01";

    /** A text with a character that none can hold: a NUL. */
    private static final String NO_TEXT = "22021";

    /** A statement that took longer than the operator allows (IZYBOOST_STATEMENT_SECONDS). */
    private static final String CUT = "57014";

    private Causes() {}

    public static @Nullable DomainException refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return refusal;
            }
            if (cause instanceof ConstraintViolationException invalid) {
                return field(invalid);
            }
            if (cause instanceof OptimisticLockException) {
                return new DomainException(ErrorCode.STALE);
            }
            if (cause instanceof SQLException odd && isState(odd, NO_TEXT)) {
                return new DomainException(ErrorCode.INVALID_INPUT, "text");
            }
            if (cause instanceof SQLException lost && (isState(lost, TAKEN) || isState(lost, DEADLOCK))) {
                LOG.warn("Somebody else was faster", thrown); // often, and it is a rule that does not look
                return new DomainException(ErrorCode.STALE);
            }
            if (cause instanceof SQLException cut && isState(cut, CUT)) {
                LOG.warn("A statement took too long", thrown);
                return new DomainException(ErrorCode.UNAVAILABLE);
            }
        }
        return null;
    }

    private static boolean isState(SQLException problem, String state) {
        return state.equals(problem.getSQLState());
    }

    private static DomainException field(ConstraintViolationException invalid) {
        String path = invalid.getConstraintViolations().stream()
                .findFirst()
                .map(ConstraintViolation::getPropertyPath)
                .map(Object::toString)
                .orElse("body");
        String field = path.substring(path.lastIndexOf('.') + 1);
        return DomainException.at(field, ErrorCode.INVALID_INPUT, field);
    }
}
