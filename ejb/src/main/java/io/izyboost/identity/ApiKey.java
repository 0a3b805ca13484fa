package io.izyboost.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A key of an account: its SHA-256 and its first characters; the key itself is shown once and kept nowhere. */
@Entity
@DynamicUpdate // noting its use must not write back a revocation that another call has just made
@Table(name = "api_keys")
class ApiKey {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    @Column(name = "user_id")
    long userId;

    /** Empty: the account's own key; else what it was made for. */
    String purpose;

    String prefix;

    @Column(name = "key_hash")
    byte[] hash;

    @Column(name = "created_at")
    Instant createdAt;

    @Nullable
    @Column(name = "last_used_at")
    Instant lastUsedAt;

    @Nullable
    @Column(name = "revoked_at")
    Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected ApiKey() {}

    ApiKey(long userId, String purpose, KeyText key, Instant now) {
        this.userId = userId;
        this.purpose = purpose;
        this.prefix = key.prefix();
        this.hash = key.hash();
        this.createdAt = now;
    }
}
