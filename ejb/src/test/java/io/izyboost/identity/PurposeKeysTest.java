package io.izyboost.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.Permission;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A child panel holds a key of an account of its parent; whoever reads it there must not manage the parent with it. */
class PurposeKeysTest {
    private static final KeyText TEXT = KeyText.random();

    @Test
    void actAsACustomerWhoeverTheyBelongTo() {
        assertThat(permissionsBy("panel:7")).isEqualTo(Roles.permissions(Roles.CUSTOMER));
        assertThat(permissionsBy("")).isEqualTo(Roles.permissions(Roles.OWNER));
    }

    private static Set<Permission> permissionsBy(String purpose) {
        ApiKey key = new ApiKey(1, purpose, TEXT, Instant.EPOCH);
        User owner = new User();
        owner.id = 1;
        owner.role = Roles.OWNER;
        owner.state = User.ACTIVE;
        owner.locale = "en";
        owner.name = "Ann";
        KeyRows rows = new KeyRows();
        rows.clock = new AppClock();
        rows.em = stub(
                EntityManager.class,
                (em, method, given) -> stub(
                        TypedQuery.class,
                        (query, called, arguments) ->
                                called.getName().equals("getResultStream") ? Stream.of(key) : query));
        rows.users = new Users() {
            @Override
            User get(UserId id) {
                return owner;
            }

            @Override
            Set<Permission> permissions(User user) {
                return Roles.permissions(user.role);
            }
        };
        return rows.use(TEXT).orElseThrow().permissions();
    }

    private static <T> T stub(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
