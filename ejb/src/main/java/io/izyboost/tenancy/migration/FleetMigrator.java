package io.izyboost.tenancy.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Brings all schemas that are behind to this release: the canary first, then workers in parallel, one transaction a
 * schema. A schema that fails is marked broken and left as it was; one that was only unlucky (a lock, a deadlock, a
 * restart of the database) is tried again a few times first. A claim that nobody finished is taken over when its lease
 * has run out.
 */
final class FleetMigrator {
    private static final Logger LOG = Logger.getLogger(FleetMigrator.class.getName());
    private static final int LONGEST_ERROR = 2000;

    /** Until then a failure that says nothing about the schema is not held against it. */
    private static final int MOST_TRIES = 10;

    /** The longer it fails, the longer the pause before the next try. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** SQL states of the world around: connection, rollback by deadlock, resources, locks, operator. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57");

    private final DataSource owner;
    private final PanelScripts scripts;
    private final SchemaBuilder builder;
    private final FleetLedger ledger;
    private final FleetPause pause;
    private final FleetPolicy policy;

    FleetMigrator(DataSource owner, PanelScripts scripts, String runtimeRole, FleetPolicy policy) {
        this.owner = owner;
        this.scripts = scripts;
        this.builder = new SchemaBuilder(scripts, runtimeRole);
        this.ledger = new FleetLedger(scripts);
        this.pause = new FleetPause(scripts);
        this.policy = policy;
    }

    /** Migrates whoever can be claimed now. Returns how many were brought up to date. */
    int round(ExecutorService executor) throws SQLException {
        if (!Transactions.run(owner, ledger::isAnyBehind) || isPaused()) {
            return 0;
        }
        Transactions.run(owner, ledger::noteOtherTexts);
        long canary = Transactions.run(owner, connection -> FleetLedger.canary(connection, policy.canary()));
        if (canary == 0 && !policy.canary().isEmpty()) {
            LOG.severe("The fleet stands still: there is no panel " + policy.canary()
                    + " any more, and IZYBOOST_FLEET_CANARY names it as canary");
            return 0;
        }
        int canaries = canary(canary);
        return canaries + (isPaused() || isWaitedFor(canary) ? 0 : everybodyElse(executor));
    }

    /** Every start of a server gives the broken ones another try: the release may have mended them. */
    void forgive() throws SQLException {
        Transactions.run(owner, connection -> FleetLedger.forgive(connection, 0));
    }

    private boolean isPaused() throws SQLException {
        return Transactions.run(owner, pause::isOn);
    }

    private boolean isWaitedFor(long canary) throws SQLException {
        return Transactions.run(owner, connection -> ledger.isWaitedFor(connection, canary));
    }

    /** A canary that breaks stops the fleet, before the same fault harms everybody. */
    private int canary(long canary) throws SQLException {
        int migrated = 0;
        for (LedgerRow schema : Transactions.run(owner, c -> ledger.claimCanary(c, policy.lease(), canary))) {
            migrated += migrate(schema, pause::byCanary);
        }
        return migrated;
    }

    private int everybodyElse(ExecutorService executor) throws SQLException {
        List<Future<Integer>> workers = new ArrayList<>();
        for (int worker = 0; worker < policy.workers(); worker++) {
            workers.add(executor.submit(this::work));
        }
        int migrated = 0;
        for (Future<Integer> worker : workers) {
            migrated += resultOf(worker);
        }
        return migrated;
    }

    private int work() throws SQLException {
        int migrated = 0;
        while (!isPaused()) {
            List<LedgerRow> claimed = Transactions.run(owner, c -> ledger.claim(c, policy.lease(), policy.batch()));
            if (claimed.isEmpty()) {
                break;
            }
            for (LedgerRow schema : claimed) {
                migrated += migrate(schema, connection -> {});
            }
        }
        return migrated;
    }

    /** Returns 1, or 0 if it could not or somebody else had migrated it when our turn came. */
    private int migrate(LedgerRow schema, Consequence whenBroken) throws SQLException {
        if (schema.checksum() != scripts.upTo(schema.version()).checksum()) {
            noteBroken(schema, FleetLedger.otherTexts(schema.version()), whenBroken);
            return 0;
        }
        try {
            return Transactions.run(owner, connection -> {
                if (!ledger.lock(connection, schema, policy.longestWait())) {
                    return 0;
                }
                builder.migrate(connection, schema.id(), schema.name(), schema.version());
                return 1;
            });
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Schema " + schema.name() + " could not be migrated and stays as it was", e);
            String error = String.valueOf(e.getMessage());
            String text = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
            if (isPassing(e) && schema.attempts() < MOST_TRIES) {
                postpone(schema, text);
            } else {
                noteBroken(schema, text, whenBroken);
            }
            return 0;
        }
    }

    /** Without a state the database itself has said nothing: the pool had no connection, for example. */
    private static boolean isPassing(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
    }

    private void postpone(LedgerRow schema, String error) throws SQLException {
        Transactions.run(owner, connection -> {
            ledger.postpone(connection, schema, PAUSE.multipliedBy(schema.attempts()), error);
            return true;
        });
    }

    private void noteBroken(LedgerRow schema, String error, Consequence consequence) throws SQLException {
        LOG.severe("Schema " + schema.name() + " is broken: " + error);
        Transactions.run(owner, connection -> {
            if (ledger.noteBroken(connection, schema, error)) {
                consequence.on(connection);
            }
            return true;
        });
    }

    /** What else comes to be when a schema breaks, in the same transaction. */
    @FunctionalInterface
    private interface Consequence {
        void on(Connection connection) throws SQLException;
    }

    private static int resultOf(Future<Integer> worker) throws SQLException {
        try {
            return worker.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("The fleet was interrupted", e);
        } catch (ExecutionException e) {
            throw new SQLException("A worker of the fleet stopped; its claims are taken over later", e.getCause());
        }
    }
}
