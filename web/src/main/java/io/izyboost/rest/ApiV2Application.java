package io.izyboost.rest;

import io.izyboost.ordering.api.ApiV2Resource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The form that integrators already speak: one address, on every panel. */
@ApplicationPath("/api/v2")
public class ApiV2Application extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                // plumbing
                JsonbResolver.class,
                ApiV2ProblemMapper.class,
                // resources
                ApiV2Resource.class);
    }
}
