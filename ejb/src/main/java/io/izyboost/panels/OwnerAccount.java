package io.izyboost.panels;

import io.izyboost.identity.NewUser;
import io.izyboost.identity.Roles;
import io.izyboost.kernel.DomainException;

/** Judges the owner's address and password before anything is made, in the words of the form that asked for them. */
final class OwnerAccount {
    private OwnerAccount() {}

    static NewUser of(CreatePanel wanted) {
        return of(wanted.ownerEmail(), wanted.ownerPassword());
    }

    static NewUser of(String email, String password) {
        try {
            return new NewUser(email, password, null, Roles.OWNER, null).checked();
        } catch (DomainException e) {
            String field = "password".equals(e.field()) ? "ownerPassword" : "ownerEmail";
            throw DomainException.at(field, e.code(), e.arguments().toArray());
        }
    }
}
