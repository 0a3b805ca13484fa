package io.izyboost.identity;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The rows of {@code api_keys}. */
@ApplicationScoped
class KeyRows {
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "panel")
    EntityManager em;

    @Inject
    Users users;

    @Inject
    AppClock clock;

    /** The caller holds the account's row lock, so two rotations follow each other. */
    void replace(User user, String purpose, KeyText key) {
        Instant now = clock.instant();
        current(user.userId(), purpose).ifPresent(former -> former.revokedAt = now);
        em.flush(); // one living key for each purpose: the former must be gone before the new one comes
        em.persist(new ApiKey(user.id, purpose, key, now));
    }

    Optional<ApiKey> current(UserId user, String purpose) {
        return em.createQuery(
                        "select k from ApiKey k where k.userId = :user and k.purpose = :purpose and k.revokedAt is null",
                        ApiKey.class)
                .setParameter("user", user.value())
                .setParameter("purpose", purpose)
                .getResultStream()
                .findFirst();
    }

    /** Finds the account of a living key and notes the use, at most once a minute. */
    @Transactional
    Optional<ApiCaller> use(KeyText text) {
        Optional<ApiKey> found = em.createQuery(
                        "select k from ApiKey k where k.hash = :hash and k.revokedAt is null", ApiKey.class)
                .setParameter("hash", text.hash())
                .getResultStream()
                .findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ApiKey key = found.get();
        User user = users.get(new UserId(key.userId));
        if (!user.isActive()) {
            return Optional.empty();
        }
        note(key);
        return Optional.of(key.purpose.isEmpty() ? caller(user) : caller(user).asCustomer());
    }

    @Transactional
    Optional<ApiCaller> active(UserId id) {
        return users.find(id).filter(User::isActive).map(this::caller);
    }

    private ApiCaller caller(User user) {
        return new ApiCaller(
                user.userId(), user.role, user.state, user.locale, user.name, user.epoch, users.permissions(user));
    }

    private void note(ApiKey key) {
        Instant now = clock.instant();
        if (key.lastUsedAt == null || key.lastUsedAt.isBefore(now.minus(NOTED_EVERY))) {
            key.lastUsedAt = now;
        }
    }
}
