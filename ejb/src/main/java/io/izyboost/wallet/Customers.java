package io.izyboost.wallet;

import io.izyboost.identity.Access;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The panel's customers with what their wallets hold, for staff. */
@Stateless
public class Customers {
    @Inject
    CustomerRows rows;

    /** @param text looked for in address and name; null or blank: any */
    @RequiresPermission(Permission.WALLET_READ)
    public Page<CustomerRow> list(@Nullable String text, CustomerSort sort, PageRequest page) {
        Access.check(Permission.IDENTITY_READ);
        return rows.list(text, sort, page);
    }

    /** All of them as they stand now, for a walk: balances move while it lasts. */
    @RequiresPermission(Permission.WALLET_READ)
    public List<UserId> ids(@Nullable String text, CustomerSort sort) {
        Access.check(Permission.IDENTITY_READ);
        return rows.ids(text, sort);
    }

    /** Those customers, in that order. */
    @RequiresPermission(Permission.WALLET_READ)
    public List<CustomerRow> rows(List<UserId> ids) {
        Access.check(Permission.IDENTITY_READ);
        return rows.rows(ids);
    }
}
