package io.izyboost.tenancy.migration;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Brings all schemas that are behind to this release: the canary first, then workers in parallel, one transaction a
 * schema. A schema that fails is marked broken and left as it was; a claim that nobody finished is taken over when its
 * lease has run out.
 */
final class FleetMigrator {
    private static final Logger LOG = Logger.getLogger(FleetMigrator.class.getName());
    private static final int LONGEST_ERROR = 2000;

    /** What became of one schema; not mine: somebody else had migrated it when our turn came. */
    private enum Outcome {
        MIGRATED,
        NOT_MINE,
        BROKEN
    }

    private final DataSource owner;
    private final SchemaBuilder builder;
    private final FleetLedger ledger;
    private final FleetPause pause;
    private final FleetPolicy policy;

    FleetMigrator(DataSource owner, PanelScripts scripts, String runtimeRole, FleetPolicy policy) {
        this.owner = owner;
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
        int canaries = canary();
        return canaries + (isPaused() ? 0 : everybodyElse(executor));
    }

    /** Every start of a server gives the broken ones another try: the release may have mended them. */
    void forgive() throws SQLException {
        Transactions.run(owner, connection -> FleetLedger.forgive(connection, 0));
    }

    private boolean isPaused() throws SQLException {
        return Transactions.run(owner, pause::isOn);
    }

    /** A canary that dies stops the fleet, before the same fault harms everybody. */
    private int canary() throws SQLException {
        for (LedgerRow schema : Transactions.run(owner, c -> ledger.claimCanary(c, policy.lease(), policy.canary()))) {
            Outcome outcome = migrate(schema);
            if (outcome != Outcome.BROKEN) {
                return outcome == Outcome.MIGRATED ? 1 : 0;
            }
            Transactions.run(owner, connection -> {
                pause.byCanary(connection);
                return true;
            });
            LOG.severe("The canary " + schema.name() + " is broken: the fleet stands still until it is resumed");
        }
        return 0;
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
                migrated += migrate(schema) == Outcome.MIGRATED ? 1 : 0;
            }
        }
        return migrated;
    }

    private Outcome migrate(LedgerRow schema) throws SQLException {
        try {
            return Transactions.run(owner, connection -> {
                if (!ledger.lock(connection, schema)) {
                    return Outcome.NOT_MINE;
                }
                builder.migrate(connection, schema.id(), schema.name(), schema.version());
                return Outcome.MIGRATED;
            });
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Schema " + schema.name() + " could not be migrated and stays as it was", e);
            String error = String.valueOf(e.getMessage());
            String text = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
            Transactions.run(owner, connection -> {
                ledger.noteBroken(connection, schema, text);
                return true;
            });
            return Outcome.BROKEN;
        }
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
