package io.izyboost.identity;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Log-in by address and password, and who stands behind a session. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sessions {
    @Inject
    LogInTries tries;

    @Inject
    KeyRows rows;

    @Inject
    Principals principals;

    /**
     * The password is hashed between two transactions. A known and an unknown address take the same way and time.
     *
     * @throws DomainException WRONG_CREDENTIALS, TOO_MANY_TRIES (with the seconds to wait), ACCOUNT_BLOCKED
     */
    public SignedIn logIn(String email, String password, String address) {
        String key = NewUser.key(email == null ? "" : email);
        if (key.isEmpty() || key.length() > 300 || password == null || password.length() > 200) {
            throw new DomainException(ErrorCode.WRONG_CREDENTIALS);
        }
        LogInTry attempt = tries.open(key, address);
        boolean right = attempt.hash() == null ? pretended(password) : PasswordHash.verify(password, attempt.hash());
        if (!right) {
            throw new DomainException(ErrorCode.WRONG_CREDENTIALS);
        }
        return tries.succeed(attempt);
    }

    /** The account of a session of the panel at hand; empty once it was blocked or its sessions were ended. */
    public Optional<ApiCaller> caller(SignedIn session) {
        if (!session.panel().equals(TenantContext.current().id())) {
            return Optional.empty();
        }
        return principals
                .ofUser(session.user(), () -> rows.active(session.user()))
                .filter(caller -> caller.epoch() == session.epoch());
    }

    private static boolean pretended(String password) {
        PasswordHash.pretend(password);
        return false;
    }
}
