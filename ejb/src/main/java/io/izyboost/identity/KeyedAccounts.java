package io.izyboost.identity;

import io.izyboost.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The transaction in which an account and its API key are made: one whose key nobody saw could not be made again. */
@ApplicationScoped
class KeyedAccounts {
    @Inject
    NewAccounts accounts;

    @Inject
    ApiKeys keys;

    @Transactional
    KeyedUser add(NewUser user, String passwordHash) {
        UserId id = accounts.add(user, passwordHash);
        return new KeyedUser(id, keys.issue(id));
    }
}
