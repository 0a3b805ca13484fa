package io.izyboost.rest;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Finds the refusal inside what containers wrap around it. */
final class Causes {
    private Causes() {}

    static @Nullable DomainException refusal(Throwable thrown) {
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
        }
        return null;
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
