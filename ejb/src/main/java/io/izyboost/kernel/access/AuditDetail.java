package io.izyboost.kernel.access;

import org.jspecify.annotations.Nullable;

/** An input that tells the audit log more than an id can. No secret. */
public interface AuditDetail {
    /** The id of what the call is about; null where another argument tells. */
    default @Nullable Object auditSubject() {
        return null;
    }

    /** What was wanted, in a few words. */
    String auditDetail();
}
