package io.izyboost.tenancy;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * One transaction, one panel. The first panel of a transaction claims it; a second one is refused, since both sessions
 * would share the connection and its search path.
 */
public final class PanelOfTransaction {
    private static final String KEY = PanelOfTransaction.class.getName();
    private static volatile @Nullable TransactionSynchronizationRegistry registry;

    private PanelOfTransaction() {}

    /** Notes the schema on the running transaction, if one runs. */
    public static void claim(String schema) {
        TransactionSynchronizationRegistry transactions = registry();
        if (transactions == null || transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return;
        }
        Object before = transactions.getResource(KEY);
        if (before == null) {
            transactions.putResource(KEY, schema);
        } else if (!before.equals(schema)) {
            throw new IllegalStateException(
                    "This transaction belongs to " + before + "; " + schema + " needs one of its own");
        }
    }

    /** Whether a transaction runs; a panel's connection is given out in one only. */
    public static boolean isActive() {
        TransactionSynchronizationRegistry transactions = registry();
        return transactions != null && transactions.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    @SuppressWarnings("BanJNDI") // a constant name of the server; Hibernate and plain threads have no injection
    private static @Nullable TransactionSynchronizationRegistry registry() {
        if (registry == null) {
            try {
                registry = InitialContext.doLookup("java:jboss/TransactionSynchronizationRegistry");
            } catch (NamingException e) {
                return null; // no server: a plain unit test
            }
        }
        return registry;
    }
}
