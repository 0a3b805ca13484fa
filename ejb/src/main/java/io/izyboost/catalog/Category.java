package io.izyboost.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A heading under which services are offered. Its name is unique in the panel. */
@Entity
@Table(name = "categories")
class Category {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private int position;
    private boolean enabled = true;
    private Instant createdAt;

    protected Category() {}

    Long id() {
        return id;
    }

    String name() {
        return name;
    }

    void change(ChangeCategory change) {
        if (change.name() != null) {
            name = change.name();
        }
        if (change.position() != null) {
            position = change.position();
        }
        if (change.enabled() != null) {
            enabled = change.enabled();
        }
    }
}
