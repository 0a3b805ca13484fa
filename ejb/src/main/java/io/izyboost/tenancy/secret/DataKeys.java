package io.izyboost.tenancy.secret;

import io.izyboost.kernel.AppClock;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The data key of a panel, in its settings, wrapped by the operator's {@code IZYBOOST_SECRET_KEY}; made when first needed. */
@ApplicationScoped
class DataKeys {
    private static final String NAME = "secret.data-key";
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "panel")
    EntityManager em;

    @Inject
    AppClock clock;

    @Inject
    Event<DataKeyRead> read;

    @Transactional
    SecretKey ofPresentPanel() {
        String wrapped = read();
        if (wrapped == null) {
            make();
            wrapped = read(); // of two that made one at once, the first stands
        }
        SecretKey key = new SecretKeySpec(Sealed.open(OperatorKey.fromSettings().secret(), place(), wrapped), "AES");
        read.fire(new DataKeyRead(TenantContext.current().id(), key));
        return key;
    }

    private String read() {
        List<?> found = em.createNativeQuery("select value from settings where name = :name", String.class)
                .setParameter("name", NAME)
                .getResultList();
        return found.isEmpty() ? null : (String) found.get(0);
    }

    private void make() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        em.createNativeQuery(
                        "insert into settings (name, value, updated_at) values (:name, :value, :now) on conflict do nothing")
                .setParameter("name", NAME)
                .setParameter("value", Sealed.seal(OperatorKey.fromSettings().secret(), place(), key))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static String place() {
        return TenantContext.current().id() + "/" + NAME;
    }
}
