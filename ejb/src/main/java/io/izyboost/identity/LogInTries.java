package io.izyboost.identity;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Settings;
import io.izyboost.kernel.UserId;
import io.izyboost.tenancy.TenantContext;
import io.izyboost.tenancy.retention.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tries to log in, kept in the panel's schema so that a restart forgives nothing. A try counts from its start, before
 * the password is looked at: a hundred at once get no more guesses than a hundred in a row.
 */
@ApplicationScoped
class LogInTries {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final String COUNT = """
            select count(*) filter (where email_key = :key and address = :address) as pair,
                   count(*) filter (where email_key = :key) as account,
                   count(*) filter (where address = :address) as address,
                   min(at)
            from log_in_failures where at > :since and (email_key = :key or address = :address)
            """;

    @PersistenceContext(unitName = "panel")
    EntityManager em;

    @Inject
    Users users;

    @Inject
    AppClock clock;

    @Inject
    Retention retention;

    @Transactional
    LogInTry open(String emailKey, String from) {
        String address = CountedAddress.of(from);
        Instant now = clock.instant();
        oneAtATime(emailKey);
        refuseTooMany(emailKey, address, now);
        note(emailKey, address, now);
        Optional<User> user = users.byEmail(emailKey);
        return new LogInTry(
                emailKey,
                address,
                user.map(u -> u.id).orElse(0L),
                user.map(u -> u.passwordHash).orElse(null));
    }

    /** Forgives the tries of this account from this address. */
    @Transactional
    SignedIn succeed(LogInTry attempt) {
        User user = users.lock(new UserId(attempt.userId()));
        if (!user.isActive()) {
            throw new DomainException(ErrorCode.ACCOUNT_BLOCKED);
        }
        em.createNativeQuery("delete from log_in_failures where email_key = :key and address = :address")
                .setParameter("key", attempt.emailKey())
                .setParameter("address", attempt.address())
                .executeUpdate();
        user.lastLogInAt = clock.instant();
        return new SignedIn(user.id, TenantContext.current().id().value(), user.epoch);
    }

    private void oneAtATime(String emailKey) {
        em.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:what, 4))) as locked",
                        Integer.class)
                .setParameter("what", TenantContext.current().schema() + " " + emailKey)
                .getSingleResult();
    }

    private void refuseTooMany(String emailKey, String address, Instant now) {
        Object[] counts = (Object[]) em.createNativeQuery(COUNT, Object[].class)
                .setParameter("key", emailKey)
                .setParameter("address", address)
                .setParameter("since", now.minus(WINDOW))
                .getSingleResult();
        int perPair = Settings.number("IZYBOOST_LOG_IN_TRIES", 10);
        int perSide = Settings.number("IZYBOOST_LOG_IN_TRIES_PER_SIDE", 100);
        if (number(counts[0]) >= perPair || number(counts[1]) >= perSide || number(counts[2]) >= perSide) {
            throw new DomainException(ErrorCode.TOO_MANY_TRIES, WINDOW.toSeconds());
        }
    }

    private void note(String emailKey, String address, Instant now) {
        em.createNativeQuery(
                        "delete from log_in_failures where at < :cutoff and (email_key = :key or address = :address)")
                .setParameter("cutoff", now.minus(WINDOW))
                .setParameter("key", emailKey)
                .setParameter("address", address)
                .executeUpdate();
        em.createNativeQuery("insert into log_in_failures (email_key, address, at) values (:key, :address, :now)")
                .setParameter("key", emailKey)
                .setParameter("address", address)
                .setParameter("now", now)
                .executeUpdate();
        retention.expect();
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
