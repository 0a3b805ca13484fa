package io.izyboost.tenancy.work;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Nobody runs one here. */
class NoTransactions implements TransactionSynchronizationRegistry {
    @Override
    public int getTransactionStatus() {
        return Status.STATUS_NO_TRANSACTION;
    }

    @Override
    public Object getTransactionKey() {
        throw new IllegalStateException();
    }

    @Override
    public void putResource(Object key, Object value) {
        throw new IllegalStateException();
    }

    @Override
    public Object getResource(Object key) {
        throw new IllegalStateException();
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        throw new IllegalStateException();
    }

    @Override
    public void setRollbackOnly() {
        throw new IllegalStateException();
    }

    @Override
    public boolean getRollbackOnly() {
        throw new IllegalStateException();
    }
}
