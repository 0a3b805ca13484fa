package io.izyboost.tenancy.migration;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.PanelId;
import io.izyboost.tenancy.NewPanel;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelSchemas;
import io.izyboost.tenancy.PanelState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Three steps: registry row and, if one stands ready, schema (runtime role); else the schema (owner); then the caller's
 * furnishing. Until the last commit the panel is pending, and a pending panel can be taken away whole.
 */
final class OwnedSchemas implements PanelSchemas {
    private static final Logger LOG = Logger.getLogger(OwnedSchemas.class.getName());

    private final DataSource platform;
    private final DataSource owner;
    private final SchemaBuilder builder;
    private final PanelScripts scripts;
    private final Runnable taken;

    /** @param taken called when a ready schema went away, so that the pool is filled up */
    OwnedSchemas(DataSource platform, DataSource owner, SchemaBuilder builder, PanelScripts scripts, Runnable taken) {
        this.platform = platform;
        this.owner = owner;
        this.builder = builder;
        this.scripts = scripts;
        this.taken = taken;
    }

    @Override
    public <T> T create(NewPanel panel, Furnishing<T> furnishing) {
        long id = register(panel);
        try {
            T result = furnishing.furnish(pending(id, panel));
            taken.run();
            return result;
        } catch (RuntimeException e) {
            undoAfter(id, e);
            throw e;
        } catch (Exception e) {
            undoAfter(id, e);
            throw new IllegalStateException("Panel " + panel.slug() + " could not be furnished", e);
        }
    }

    @Override
    public int sweep(Duration age) {
        try {
            int undone = 0;
            for (long id : Transactions.run(platform, connection -> Registration.pendingFor(connection, age))) {
                if (undo(id)) {
                    LOG.warning("Panel " + id + " was left half-made and is taken away");
                    undone++;
                }
            }
            return undone;
        } catch (SQLException e) {
            throw new IllegalStateException("Pending panels could not be swept", e);
        }
    }

    private long register(NewPanel panel) {
        long id = 0;
        try {
            long ready = Transactions.run(
                    platform, c -> Registration.withReadySchema(c, panel, scripts.latest(), scripts.checksum()));
            if (ready > 0) {
                return ready;
            }
            id = Transactions.run(platform, c -> Registration.withoutSchema(c, panel));
            build(id);
            return id;
        } catch (SQLException e) {
            undoAfter(id, e);
            if (Registration.isSlugTaken(e)) {
                throw DomainException.at("slug", ErrorCode.SLUG_TAKEN, panel.slug());
            }
            throw new IllegalStateException("Panel " + panel.slug() + " could not be given a schema", e);
        }
    }

    private void build(long id) throws SQLException {
        Transactions.run(owner, connection -> {
            Registration.lockPending(connection, id);
            builder.build(connection, id, id);
            return id;
        });
    }

    private void undoAfter(long id, Exception cause) {
        if (id == 0) {
            return;
        }
        try {
            undo(id);
        } catch (SQLException e) {
            cause.addSuppressed(e);
            LOG.log(Level.WARNING, "Panel " + id + " stays half-made until the sweeper comes", e);
        }
    }

    /** Harmless where the panel is no longer pending: whoever made it active has won. */
    private boolean undo(long id) throws SQLException {
        return Transactions.run(owner, (Connection connection) -> {
            if (!Registration.lockIfPending(connection, id)) {
                return false;
            }
            builder.drop(connection, id);
            Registration.remove(connection, id);
            return true;
        });
    }

    private Panel pending(long id, NewPanel panel) {
        return new Panel(
                new PanelId(id),
                panel.slug(),
                panel.name(),
                SchemaBuilder.nameOf(id),
                panel.currency(),
                panel.locale(),
                PanelState.PENDING,
                scripts.latest(),
                false,
                panel.parent(),
                null);
    }
}
