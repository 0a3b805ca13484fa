package io.izyboost.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One field of a service that changed, when, and why: an edit, an import or a sync. Written once. */
@Entity
@Table(name = "service_changes")
class ServiceChange {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long serviceId;
    private Instant at;
    private String field;
    private @Nullable String oldValue;
    private @Nullable String newValue;
    private String cause;

    protected ServiceChange() {}

    ServiceChange(long serviceId, Instant at, String field, FromTo values, String cause) {
        this.serviceId = serviceId;
        this.at = at;
        this.field = field;
        this.oldValue = values.before();
        this.newValue = values.after();
        this.cause = cause;
    }

    record FromTo(@Nullable String before, @Nullable String after) {}
}
