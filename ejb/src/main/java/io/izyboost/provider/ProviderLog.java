package io.izyboost.provider;

import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The calls to providers of the panel at hand, newest first. A call stands here about a second after its end. */
@Stateless
public class ProviderLog {
    @Inject
    ProviderLogRows rows;

    @RequiresPermission(Permission.PROVIDER_READ)
    public Page<ProviderCallView> list(ProviderCallFilter filter, PageRequest page) {
        return rows.list(filter, page);
    }
}
