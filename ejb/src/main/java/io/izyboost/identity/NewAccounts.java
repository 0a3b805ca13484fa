package io.izyboost.identity;

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
    ApiKeys keys;

    @Transactional
    @Audited("identity.sign-up")
    UserId signUp(NewUser user, String passwordHash) {
        return users.insert(user, passwordHash);
    }

    @Transactional
    @Audited("identity.add")
    UserId add(NewUser user, String passwordHash) {
        return users.insert(user, passwordHash);
    }

    /** Both or neither: an account whose key nobody saw could not be made again. */
    @Transactional
    @Audited("identity.add")
    KeyedUser addWithKey(NewUser user, String passwordHash) {
        UserId id = users.insert(user, passwordHash);
        return new KeyedUser(id, keys.issue(id));
    }
}
