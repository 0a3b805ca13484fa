package io.izyboost.identity;

import io.izyboost.kernel.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account of the panel at hand, staff or customer. */
@Entity
@Table(name = "users")
class User {
    static final String ACTIVE = "active";
    static final String BLOCKED = "blocked";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    String email;

    @Column(name = "email_key")
    String emailKey;

    String name;

    @Column(name = "password_hash")
    String passwordHash;

    String role;
    String state;
    String locale;

    /** Grows when all sessions of the account must end. */
    @Column(name = "session_epoch")
    int epoch;

    @Column(name = "created_at")
    Instant createdAt;

    @Nullable
    @Column(name = "last_log_in_at")
    Instant lastLogInAt;

    @SuppressWarnings("NullAway.Init")
    protected User() {}

    boolean isActive() {
        return ACTIVE.equals(state);
    }

    void block() {
        state = BLOCKED;
        epoch++;
    }

    void unblock() {
        state = ACTIVE;
    }

    UserId userId() {
        return new UserId(id);
    }

    UserView view() {
        return new UserView(userId(), email, name, role, state, locale, createdAt, lastLogInAt);
    }
}
