package io.izyboost.identity;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.Audited;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import io.izyboost.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;

/** The accounts of the panel at hand. */
@Stateless
public class Accounts {
    @Inject
    Users users;

    @Inject
    NewAccounts newAccounts;

    @Inject
    KeyedAccounts keyedAccounts;

    @Inject
    Event<AccountChanged> changed;

    /** Hashes outside any transaction and commits by itself. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public UserId add(NewUser newUser) {
        NewUser user = newUser.checked();
        Access.checkOver(user.role(), Roles.permissions(user.role()));
        return newAccounts.add(user, PasswordHash.hash(user.password()));
    }

    /** As {@link #add(NewUser)}, with an API key in the same commit. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public KeyedUser addWithKey(NewUser newUser) {
        NewUser user = newUser.checked();
        Access.checkOver(user.role(), Roles.permissions(user.role()));
        return keyedAccounts.add(user, PasswordHash.hash(user.password()));
    }

    /** For those who hashed before ({@link PasswordHash#hash}): joins the running transaction. */
    public UserId add(NewUser newUser, String passwordHash) {
        NewUser user = newUser.checked();
        Access.checkOver(user.role(), Roles.permissions(user.role()));
        return newAccounts.add(user, passwordHash);
    }

    /** The youngest ones first. */
    @RequiresPermission(Permission.IDENTITY_READ)
    public Page<UserView> list(UserFilter filter, PageRequest page) {
        return users.list(filter, page);
    }

    /** One's own account, or anyone's for staff. */
    public UserView get(UserId id) {
        if (!Access.isSelf(id)) {
            Access.check(Permission.IDENTITY_READ);
        }
        return users.get(id).view();
    }

    @RequiresPermission(Permission.IDENTITY_READ)
    public Optional<UserView> findByEmail(String email) {
        return users.byEmail(email).map(User::view);
    }

    /** Ends the account's sessions and stops its keys. */
    @Audited("identity.block")
    public void block(UserId id) {
        authorized(id).block();
        changed.fire(new AccountChanged(TenantContext.current().id(), id));
    }

    @Audited("identity.unblock")
    public void unblock(UserId id) {
        authorized(id).unblock();
        changed.fire(new AccountChanged(TenantContext.current().id(), id));
    }

    /** The language in which the caller's own account is addressed from now on. */
    public void speak(String language) {
        UserId self = CallerContext.current().user();
        if (self == null || !Access.isSelf(self)) {
            throw new DomainException(ErrorCode.NOT_SIGNED_IN);
        }
        users.lock(self).locale = NewUser.language(language);
        changed.fire(new AccountChanged(TenantContext.current().id(), self));
    }

    private User authorized(UserId id) {
        Access.check(Permission.IDENTITY_WRITE);
        User user = users.lock(id);
        Access.checkOver(user.role, users.permissions(user));
        return user;
    }
}
