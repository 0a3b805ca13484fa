package io.izyboost.identity;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.Audited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The transaction in which an account is made, its password hashed before. */
@ApplicationScoped
class NewAccounts {
    @Inject
    Users users;

    @Inject
    AppClock clock;

    @Transactional
    @Audited("identity.sign-up")
    UserId signUp(NewUser user, String passwordHash) {
        UserId id = users.insert(user, passwordHash);
        users.get(id).lastLogInAt = clock.instant();
        return id;
    }

    @Transactional
    @Audited("identity.add")
    UserId add(NewUser user, String passwordHash) {
        return users.insert(user, passwordHash);
    }
}
