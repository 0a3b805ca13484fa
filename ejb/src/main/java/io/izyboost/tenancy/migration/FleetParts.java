package io.izyboost.tenancy.migration;

import io.izyboost.tenancy.PanelSchemas;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Puts the fleet's parts together; tests do it themselves, with their own scripts and data sources. */
@ApplicationScoped
class FleetParts {
    @Resource(lookup = "java:jboss/datasources/izyboost-owner")
    DataSource owner;

    @Resource(lookup = "java:jboss/datasources/izyboost-platform")
    DataSource platform;

    @Produces
    @Singleton
    PanelScripts scripts() {
        return PanelScripts.resolve(owner, PanelScripts.FOLDER);
    }

    @Produces
    @Singleton
    SchemaBuilder builder(PanelScripts scripts) {
        return new SchemaBuilder(scripts, RuntimeRole.name());
    }

    @Produces
    @Singleton
    FleetMigrator migrator(PanelScripts scripts) {
        return new FleetMigrator(owner, scripts, RuntimeRole.name(), FleetPolicy.configured());
    }

    @Produces
    @Singleton
    ReadyPool pool(SchemaBuilder builder) {
        return new ReadyPool(owner, builder);
    }

    @Produces
    @Singleton
    PanelSchemas schemas(SchemaBuilder builder, PanelScripts scripts, FleetSignal signal) {
        return new OwnedSchemas(platform, owner, builder, scripts, signal::wake);
    }
}
