package io.izyboost.identity;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Settings;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Argon2id, as its text form. Slow and hungry by design (19 MiB each), so only a few run at once, a few more wait for a
 * moment (each holds a thread that others need, too), and nobody calls this inside a transaction.
 */
public final class PasswordHash {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    static final int MOST_WAITING = 16;
    static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordHash() {}

    public static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] plain = password.getBytes(StandardCharsets.UTF_8);
        return inTurn(() -> Cost.FUNCTION.hash(plain, salt).getResult());
    }

    /** Whether the password is the one behind that text, whatever its parameters were. */
    public static boolean verify(String password, String hash) {
        Argon2Function function = Argon2Function.getInstanceFromHash(hash);
        byte[] plain = password.getBytes(StandardCharsets.UTF_8);
        return inTurn(() -> function.check(plain, hash.getBytes(StandardCharsets.UTF_8)));
    }

    /** As long as {@link #verify}, for accounts that do not exist: the answer's time must not tell. */
    static void pretend(String password) {
        verify(password, Cost.DUMMY);
    }

    private static <T> T inTurn(Callable<T> work) {
        return inTurn(Cost.TURNS, PATIENCE, work);
    }

    static <T> T inTurn(Semaphore turns, Duration patience, Callable<T> work) {
        boolean entered = false;
        try {
            entered = turns.getQueueLength() < MOST_WAITING
                    && turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!entered) {
                throw new DomainException(ErrorCode.UNAVAILABLE);
            }
            return work.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DomainException(ErrorCode.UNAVAILABLE);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (entered) {
                turns.release();
            }
        }
    }

    /** Read once, when the first password is hashed. */
    private static final class Cost {
        static final Argon2Function FUNCTION = Argon2Function.getInstance(
                Settings.number("IZYBOOST_ARGON2_MEMORY_KIB", 19 * 1024),
                Settings.number("IZYBOOST_ARGON2_ITERATIONS", 2),
                1,
                HASH_BYTES,
                Argon2.ID);
        static final Semaphore TURNS = new Semaphore(
                Settings.number("IZYBOOST_ARGON2_AT_ONCE", Runtime.getRuntime().availableProcessors()), true);
        static final String DUMMY =
                FUNCTION.hash(new byte[SALT_BYTES], new byte[SALT_BYTES]).getResult();
    }
}
