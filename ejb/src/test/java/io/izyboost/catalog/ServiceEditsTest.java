package io.izyboost.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.AppClock;
import io.izyboost.tenancy.PanelSql;
import io.izyboost.tenancy.retention.Retention;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A panel whose people work by hand calls no provider: its services' changes may be all that there is to grow old. */
class ServiceEditsTest {
    private final ServiceEdits edits = new ServiceEdits();
    private final List<Object> persisted = new ArrayList<>();
    private int changed;
    private int expected;

    @BeforeEach
    void withoutAServer() {
        edits.clock = new AppClock();
        edits.em = (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    persisted.add(arguments[0]);
                    return null;
                });
        edits.sql = new PanelSql() {
            @Override
            public int update(String sql, @Nullable Object... arguments) {
                return changed;
            }
        };
        edits.retention = new Retention() {
            @Override
            public void expect() {
                expected++;
            }
        };
    }

    @Test
    void oneChangeIsExpectedToGrowOld() {
        ServiceLog log = new ServiceLog(7, Instant.EPOCH, "edit");
        edits.note(log);
        assertThat(expected).as("nothing has changed").isZero();

        log.note("rate", BigDecimal.ONE, BigDecimal.TEN);
        edits.note(log);

        assertThat(persisted).hasSize(1);
        assertThat(expected).isEqualTo(1);
    }

    @Test
    void changesOfManyAreExpectedToGrowOld() {
        ServiceWhere all = ServiceWhere.of(List.of(new ServiceId(7)));
        ChangeAll off = new ChangeAll(false, null, null);
        assertThat(edits.apply(all, off)).isZero();
        assertThat(expected).isZero();

        changed = 3;

        assertThat(edits.apply(all, off)).isEqualTo(3);
        assertThat(expected).isEqualTo(1);
    }
}
