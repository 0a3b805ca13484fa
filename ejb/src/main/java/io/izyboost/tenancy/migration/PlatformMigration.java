package io.izyboost.tenancy.migration;

import io.izyboost.tenancy.secret.OperatorKey;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the control plane up to date before anything else starts. It is small: the start waits for it. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class PlatformMigration {
    @Resource(lookup = "java:jboss/datasources/izyboost-owner")
    DataSource owner;

    @PostConstruct
    void migrate() {
        RequiredSettings.check(owner);
        Flyway.configure(getClass().getClassLoader())
                .dataSource(owner)
                .schemas("platform")
                .defaultSchema("platform")
                .locations("classpath:db/platform")
                .placeholders(java.util.Map.of("runtimeRole", RuntimeRole.name()))
                .load()
                .migrate();
        SecretKeyProof.check(owner, OperatorKey.fromSettings());
    }
}
