package io.izyboost.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.dev.ApiClient.Answer;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A panel's tables change under the statements that its connections have used all the time; another panel's do not. */
class ServedWhileMigratedIT {
    /** More than a driver waits before it prepares a statement at the server. */
    private static final int OFTEN = 12;

    private static final List<String> READ = List.of(
            "orders",
            "orders/1",
            "services",
            "services/1",
            "services/1/changes",
            "categories",
            "providers",
            "customers");
    private static final List<String> ALTERED =
            List.of("orders", "services", "service_changes", "categories", "api_providers", "provider_logs", "users");

    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void answersAsBeforeOnceItsTablesHaveMoreColumnsThanThoseOfOthers() {
        TestCustomer mine = aBuyer();
        TestCustomer theirs = aBuyer();
        for (int i = 0; i < OFTEN; i++) {
            readAll(mine);
            readAll(theirs);
        }

        for (String table : ALTERED) {
            server.update(mine.panel().slug(), "alter table " + table + " add column next_release text default 'x'");
        }

        for (int i = 0; i < OFTEN; i++) {
            readAll(mine);
            readAll(theirs);
        }
        order(mine);
        order(theirs);
    }

    private TestCustomer aBuyer() {
        TestCustomer customer = server.aPanel().withCatalog().aCustomer("50");
        order(customer);
        return customer;
    }

    private static void order(TestCustomer customer) {
        Map<String, String> order =
                Map.of("service", "1", "link", "https://social.example/" + System.nanoTime(), "quantity", "1000");
        assertThat(customer.call("add", order).text()).contains("\"order\"");
    }

    private static void readAll(TestCustomer customer) {
        for (String path : READ) {
            Answer answer = customer.panel().staff().get("/manage/api/v1/" + path);
            assertThat(answer.status()).as("%s: %s", path, answer.text()).isEqualTo(200);
        }
        assertThat(customer.call("services", Map.of()).status()).isEqualTo(200);
        assertThat(customer.call("status", Map.of("order", "1")).text()).contains("\"status\"");
    }
}
