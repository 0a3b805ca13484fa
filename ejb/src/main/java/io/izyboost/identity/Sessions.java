package io.izyboost.identity;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.UserId;
import io.izyboost.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Sign-up, log-in by address and password, and who stands behind a session. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sessions {
    private static final int EPOCH_OF_NEW = 0;

    @Inject
    LogInTries tries;

    @Inject
    RateLimits limits;

    @Inject
    NewAccounts newAccounts;

    @Inject
    KeyRows rows;

    @Inject
    Principals principals;

    /**
     * The password is hashed between two transactions. A known and an unknown address take the same way and time.
     *
     * @throws DomainException WRONG_CREDENTIALS, TOO_MANY_TRIES and RATE_LIMITED (with the seconds to wait),
     *     ACCOUNT_BLOCKED, UNAVAILABLE
     */
    public SignedIn logIn(String email, String password, String address) {
        String key = NewUser.key(email == null ? "" : email);
        if (key.isEmpty() || key.length() > 300 || password == null || password.length() > 200) {
            throw new DomainException(ErrorCode.WRONG_CREDENTIALS);
        }
        limits.password(address);
        LogInTry attempt = tries.open(key, address);
        boolean right = attempt.hash() == null ? pretended(password) : PasswordHash.verify(password, attempt.hash());
        if (!right) {
            throw new DomainException(ErrorCode.WRONG_CREDENTIALS);
        }
        return tries.succeed(attempt);
    }

    /**
     * A visitor becomes a customer, whatever role was asked for, and is signed in: the password was said just now.
     *
     * @throws DomainException RATE_LIMITED (with the seconds to wait), UNAVAILABLE
     */
    public SignedIn signUp(NewUser visitor, String address) {
        NewUser user = new NewUser(
                        visitor.email(), visitor.password(), visitor.name(), Roles.CUSTOMER, visitor.locale())
                .checked();
        limits.signUp(TenantContext.current().id(), address);
        UserId id = newAccounts.signUp(user, PasswordHash.hash(user.password()));
        return new SignedIn(id.value(), TenantContext.current().id().value(), EPOCH_OF_NEW);
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
