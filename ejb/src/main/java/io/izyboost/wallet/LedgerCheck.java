package io.izyboost.wallet;

import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import jakarta.ejb.Stateless;

/** Checks the books of the present panel: each invariant is one query that finds the rows which break it. */
@Stateless
public class LedgerCheck {

    @RequiresPermission(Permission.WALLET_READ)
    public LedgerReport run() {
        throw new UnsupportedOperationException();
    }
}
