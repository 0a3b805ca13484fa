package io.izyboost.tenancy.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.izyboost.pool.DistinctPanels;
import io.izyboost.tenancy.StandInServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All panels on one connection: what one user leaves behind would be the next one's. */
class PanelConnectionProviderTest {
    private static final List<String> SCHEMAS = List.of("p_1", "p_2", "p_3");
    private static final int VISITS = 10_000;
    private static final int ONE_OF = 100;

    private static PoolOfOne pool;

    private final PanelConnectionProvider provider = new PanelConnectionProvider();

    /** How a visit ends. */
    private enum End {
        COMMITTED,
        ROLLED_BACK,
        KILLED
    }

    @BeforeAll
    static void start() throws Exception {
        pool = PoolOfOne.start(SCHEMAS);
    }

    @AfterAll
    static void stop() throws Exception {
        pool.close();
    }

    @Test
    void givesEachUserItsOwnPanelWhateverBecameOfTheOneBefore() throws Exception {
        Random random = new Random(20);
        Map<String, Integer> stored = new HashMap<>();
        int kills = 0;
        int losses = 0;
        for (int visit = 0; visit < VISITS; visit++) {
            String schema = SCHEMAS.get(visit % SCHEMAS.size());
            End end =
                    random.nextInt(ONE_OF) == 0 ? End.KILLED : random.nextInt(4) == 0 ? End.ROLLED_BACK : End.COMMITTED;
            if (random.nextInt(ONE_OF) == 0 && !pool.isDead()) {
                kills++;
                end = End.COMMITTED;
                pool.killBackend();
            } else if (end == End.KILLED) {
                kills++;
            }
            try {
                visit(schema, visit, end);
                stored.merge(schema, end == End.COMMITTED ? 1 : 0, Integer::sum);
            } catch (SQLException lost) {
                assertThat(pool.isDead()).as("%s: %s", visit, lost).isTrue();
                losses++;
            }
        }

        assertThat(losses)
                .as("one user loses by each kill, the next one does not")
                .isEqualTo(kills);
        assertThat(kills).isGreaterThan(ONE_OF);
        for (String schema : SCHEMAS) {
            assertThat(pool.asOwner("select string_agg(distinct panel, ',') || count(*) from " + schema + ".visits"))
                    .isEqualTo(schema + stored.get(schema));
        }
    }

    /** One request: its tables by their bare names, in whatever schema the connection looks. */
    private void visit(String schema, int visit, End end) throws Exception {
        try {
            pool.transaction(() -> {
                Connection connection = provider.getConnection(schema);
                assertThat(PoolOfOne.ask(connection, "select current_schema")).isEqualTo(schema);
                try (PreparedStatement insert =
                        connection.prepareStatement("insert into visits (visit, panel) values (?, ?)")) {
                    insert.setLong(1, visit);
                    insert.setString(2, schema);
                    insert.executeUpdate();
                }
                if (end == End.KILLED) {
                    pool.killBackend();
                }
                provider.releaseConnection(schema, connection);
                if (end == End.ROLLED_BACK) {
                    throw new RolledBack();
                }
            });
        } catch (RolledBack expected) {
            assertThat(pool.pathAtRest()).as("after a rollback").isIn("", "\"\"");
        }
    }

    @Test
    void leavesNoPathBehind() throws Exception {
        pool.transaction(() -> provider.getConnection("p_1"));
        assertThat(pool.pathAtRest()).isIn("", "\"\"");

        assertThatThrownBy(() -> pool.transaction(() -> {
                    provider.getConnection("p_2");
                    throw new RolledBack();
                }))
                .isInstanceOf(RolledBack.class);
        assertThat(pool.pathAtRest()).isIn("", "\"\"");
    }

    @Test
    void destroysAConnectionWhosePathCouldNotBeSet() throws Exception {
        pool.transaction(() -> provider.getConnection("p_1"));
        pool.killBackend();

        assertThatThrownBy(() -> pool.transaction(() -> provider.getConnection("p_2")))
                .isInstanceOf(SQLException.class);

        assertThat(pool.isDead()).isTrue();
        pool.transaction(() -> assertThat(PoolOfOne.ask(provider.getConnection("p_3"), "select current_schema"))
                .isEqualTo("p_3"));
    }

    @Test
    void refusesASecondPanelInOneTransaction() throws Exception {
        pool.transaction(() -> {
            provider.getConnection("p_1");
            provider.getConnection("p_1");

            assertThatThrownBy(() -> provider.getConnection("p_2"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("p_1");
            StandInServer.inTransaction(() -> provider.getConnection("p_2"));
        });
    }

    @Test
    void givesNoConnectionOutsideATransaction() {
        assertThatThrownBy(() -> provider.getConnection("p_1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("inside a transaction");
    }

    @Test
    void givesNoConnectionWithoutAPanel() {
        assertThatThrownBy(provider::getAnyConnection).isInstanceOf(SQLException.class);
        assertThatThrownBy(new PanelResolver()::resolveCurrentTenantIdentifier)
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void countsThePanelsThatAConnectionHasServed() throws Exception {
        for (String schema : List.of("p_1", "p_2", "p_1", "p_3")) {
            pool.transaction(() -> provider.getConnection(schema));
        }

        assertThat(DistinctPanels.count(pool.physical())).isEqualTo(3);
    }

    /** What a refusal in the middle of a request does to its transaction. */
    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
