package io.izyboost.rest;

import io.izyboost.panels.api.FleetResource;
import io.izyboost.panels.api.PlatformJobsResource;
import io.izyboost.panels.api.SitesResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** For the operator, on the hub host. */
@ApplicationPath("/admin/api/v1")
public class AdminApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                // plumbing
                JsonbResolver.class,
                ProblemMapper.class,
                RecordReader.class,
                // resources
                FleetResource.class,
                PlatformJobsResource.class,
                SitesResource.class);
    }
}
