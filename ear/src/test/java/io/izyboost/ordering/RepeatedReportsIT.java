package io.izyboost.ordering;

import static io.izyboost.harness.Inside.aCustomer;
import static io.izyboost.harness.Inside.asSystem;
import static io.izyboost.harness.Inside.mainPanel;
import static io.izyboost.harness.Inside.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.izyboost.harness.InContainer;
import io.izyboost.identity.Roles;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.Caller;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.provider.AddProvider;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderAccounts;
import io.izyboost.provider.ProviderKind;
import io.izyboost.provider.ReportedStatus;
import io.izyboost.provider.StatusReport;
import io.izyboost.tenancy.Panel;
import io.izyboost.wallet.LedgerCheck;
import io.izyboost.wallet.Wallets;
import jakarta.ejb.EJB;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class RepeatedReportsIT {
    private static final int REPEATS = 50;

    @EJB(lookup = "java:global/izyboost/izyboost-ejb/Ordering")
    Ordering ordering;

    @EJB(lookup = "java:global/izyboost/izyboost-ejb/Wallets")
    Wallets wallets;

    @EJB(lookup = "java:global/izyboost/izyboost-ejb/LedgerCheck")
    LedgerCheck check;

    @EJB(lookup = "java:global/izyboost/izyboost-ejb/ProviderAccounts")
    ProviderAccounts providers;

    @Deployment
    static WebArchive archive() {
        return InContainer.archive(RepeatedReportsIT.class);
    }

    @Test
    void payBackOnceHoweverOftenTheyCome() throws Exception {
        Panel panel = mainPanel();
        UserId customer = aCustomer(panel);
        ProviderAccountId provider = asSystem(panel, this::provider);
        asSystem(panel, () -> sent(panel, customer, provider));
        BigDecimal before = asSystem(panel, () -> wallets.balance(customer).amount());
        StatusReport partial =
                new StatusReport("repeated", "Partial", ReportedStatus.PARTIAL, null, 1L, "157", null, null);

        List<Callable<Void>> reports = new ArrayList<>();
        for (int i = 0; i < REPEATS; i++) {
            reports.add(() -> asSystem(panel, () -> {
                ordering.applyReports(provider, Map.of("repeated", partial));
                return null;
            }));
        }
        ExecutorService threads = Executors.newFixedThreadPool(REPEATS);
        for (Future<Void> report : threads.invokeAll(reports)) {
            report.get();
        }
        threads.shutdown();

        BigDecimal back =
                asSystem(panel, () -> wallets.balance(customer).amount()).subtract(before);
        assertEquals(0, new BigDecimal("0.1413").compareTo(back), back.toPlainString());
        assertEquals(0, asSystem(panel, check::run).violations());
    }

    private ProviderAccountId provider() {
        return providers.add(AddProvider.of("Reports " + UUID.randomUUID(), ProviderKind.MANUAL, null, null));
    }

    /** Placed as an order that people work, so that no dispatcher takes it, and then moved to a provider by hand. */
    private Void sent(Panel panel, UserId customer, ProviderAccountId provider) throws Exception {
        long service = number("""
                with c as (insert into %1$s.categories (name, created_at) values ('%2$s', now()) returning id)
                insert into %1$s.services (category_id, name, type, provider_id, provider_service, rate, min, max, created_at, updated_at)
                select c.id, 'Reports', 'Default', %3$d, '1', 0.9, 1, 100000, now(), now() from c returning id
                """.formatted(panel.schema(), UUID.randomUUID(), provider.value()));
        Caller caller = new Caller(
                Caller.Kind.USER,
                panel.id(),
                customer,
                "reports",
                Roles.permissions(Roles.CUSTOMER),
                Locale.ENGLISH,
                "local");
        PlaceOrder wanted = new PlaceOrder(service, "https://social.example/r", 1000L, Map.of(), Source.WEB, null);
        OrderId order = CallerContext.call(caller, () -> ordering.placed(wanted));
        number("update %s.orders set dispatch = 'SENT', provider_order_id = 'repeated' where id = %d returning id"
                .formatted(panel.schema(), order.value()));
        return null;
    }
}
