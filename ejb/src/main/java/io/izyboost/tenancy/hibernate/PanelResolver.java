package io.izyboost.tenancy.hibernate;

import io.izyboost.tenancy.TenantContext;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Tells Hibernate the schema of the present panel; throws where none is set. */
public final class PanelResolver implements CurrentTenantIdentifierResolver<String> {
    @Override
    public String resolveCurrentTenantIdentifier() {
        return TenantContext.current().schema();
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
