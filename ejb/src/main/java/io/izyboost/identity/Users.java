package io.izyboost.identity;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.Permission;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of {@code users}, in the caller's transaction. */
@ApplicationScoped
class Users {
    private static final String INSERT = """
            insert into users (email, email_key, name, password_hash, role, locale, created_at)
            values (:email, :key, :name, :hash, :role, :locale, :now)
            on conflict (email_key) do nothing returning id
            """;
    private static final String MATCHING =
            " from User u where (:role = '' or u.role = :role) and (:text = '' or u.emailKey like :text or lower(u.name) like :text)";

    @PersistenceContext(unitName = "panel")
    EntityManager em;

    @Inject
    AppClock clock;

    /** Refuses a taken address, also when two sign up with it at the same moment. */
    UserId insert(NewUser user, String passwordHash) {
        List<?> id = em.createNativeQuery(INSERT, Long.class)
                .setParameter("email", user.email())
                .setParameter("key", NewUser.key(user.email()))
                .setParameter("name", user.name())
                .setParameter("hash", passwordHash)
                .setParameter("role", user.role())
                .setParameter("locale", user.locale())
                .setParameter("now", clock.instant())
                .getResultList();
        if (id.isEmpty()) {
            throw DomainException.at("email", ErrorCode.EMAIL_TAKEN);
        }
        return new UserId(((Number) id.get(0)).longValue());
    }

    Optional<User> find(UserId id) {
        return Optional.ofNullable(em.find(User.class, id.value()));
    }

    User get(UserId id) {
        return find(id).orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND, id.value()));
    }

    User lock(UserId id) {
        User user = em.find(User.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (user == null) {
            throw new DomainException(ErrorCode.NOT_FOUND, id.value());
        }
        return user;
    }

    Optional<User> byEmail(String email) {
        return em.createQuery("select u from User u where u.emailKey = :key", User.class)
                .setParameter("key", NewUser.key(email))
                .getResultStream()
                .findFirst();
    }

    /** The youngest ones first. */
    Page<UserView> list(UserFilter filter, PageRequest page) {
        List<UserView> items = matching("select u" + MATCHING + " order by u.id desc", User.class, filter)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultStream()
                .map(User::view)
                .toList();
        return Page.of(items, page, () -> matching("select count(u)" + MATCHING, Long.class, filter)
                .getSingleResult());
    }

    /** What the account may do: its role's permissions, and on the main panel those of the console. */
    Set<Permission> permissions(User user) {
        return Roles.permissions(user.role, TenantContext.current().isMain() ? operatorRole(user.userId()) : null);
    }

    private @Nullable String operatorRole(UserId id) {
        List<?> role = em.createNativeQuery("select role from platform.operators where user_id = :id", String.class)
                .setParameter("id", id.value())
                .getResultList();
        return role.isEmpty() ? null : (String) role.get(0);
    }

    private <T> TypedQuery<T> matching(String query, Class<T> type, UserFilter filter) {
        return em.createQuery(query, type)
                .setParameter("role", filter.role() == null ? "" : filter.role())
                .setParameter("text", filter.pattern());
    }
}
