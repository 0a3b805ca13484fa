package io.izyboost.panels;

import io.izyboost.kernel.access.Caller;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.tenancy.NewPanel;
import io.izyboost.tenancy.PanelSchemas;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes a panel: registry row and schema by the schema door, then its first rows from inside. */
@ApplicationScoped
class Provisioning {
    @Inject
    PanelSchemas schemas;

    @Inject
    FirstRows firstRows;

    /** Returns the owner's key; the audit log names the maker. Not to be called in a transaction. */
    String create(Caller maker, NewPanel panel, NewOwner owner) {
        return schemas.create(
                panel,
                pending -> CallerContext.call(
                        maker, () -> TenantContext.call(pending, () -> firstRows.write(pending, owner))));
    }
}
