package io.izyboost.rest;

import io.izyboost.catalog.api.CategoriesResource;
import io.izyboost.catalog.api.ProviderCatalogResource;
import io.izyboost.catalog.api.ServicesResource;
import io.izyboost.ordering.api.ApiCallsResource;
import io.izyboost.ordering.api.OrdersResource;
import io.izyboost.provider.api.ProvidersResource;
import io.izyboost.tenancy.api.JobsResource;
import io.izyboost.wallet.api.CreditsResource;
import io.izyboost.wallet.api.CustomersResource;
import io.izyboost.wallet.api.LedgerResource;
import io.izyboost.wallet.api.TransactionsResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** For the staff of a panel and their programs. */
@ApplicationPath("/manage/api/v1")
public class ManageApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                // plumbing
                JsonbResolver.class,
                ProblemMapper.class,
                RecordReader.class,
                // resources
                ApiCallsResource.class,
                CategoriesResource.class,
                CreditsResource.class,
                CustomersResource.class,
                JobsResource.class,
                LedgerResource.class,
                OrdersResource.class,
                ProviderCatalogResource.class,
                ProvidersResource.class,
                ServicesResource.class,
                TransactionsResource.class);
    }
}
