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

    /** Returns the owner's key. Not to be called in a transaction. */
    String create(NewPanel panel, NewOwner owner) {
        Caller system = Caller.system("panels.create");
        return schemas.create(
                panel,
                pending -> CallerContext.call(
                        system, () -> TenantContext.call(pending, () -> firstRows.write(pending, owner))));
    }
}
