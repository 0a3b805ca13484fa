package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.UserId;
import io.izyboost.tenancy.PanelDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 10,000 orders of two customers for 100 services; every hundredth is canceled, the rest completed. */
class OrderQueriesTest {
    private static final int ORDERS = 10_000;
    private static final PageRequest FIRST = new PageRequest(0, 25);

    private static PanelDatabase database;

    private final OrderQueries queries = queries();

    @BeforeAll
    static void start() throws Exception {
        database = PanelDatabase.start();
        database.run("""
                insert into users (email, email_key, name, password_hash, role, created_at)
                values ('Ann@shop.example', 'ann@shop.example', '', '', 'user', now()), ('bob@shop.example', 'bob@shop.example', '', '', 'user', now());
                insert into api_providers (name, kind, currency, created_at) values ('S', 'API_V2', 'USD', now());
                insert into categories (name, created_at) values ('C', now());
                insert into services (category_id, name, type, rate, min, max, created_at, updated_at)
                select 1, 'Service ' || n, 'Default', 1, 1, 1000, now(), now() from generate_series(1, 100) n;
                insert into orders (user_id, service_id, provider_id, type, link, quantity, rate, charge, currency, dispatch, status, provider_order_id, source, created_at, updated_at)
                select 1 + n % 2, 1 + n % 100, 1, 'Default', 'https://social.example/p' || n, n % 7 + 1, 1, 1, 'USD', 'SENT',
                    case when n % 100 = 0 then 'Canceled' else 'Completed' end, 'x' || (n + 50000), 'API', now(), timestamptz '2026-01-01 00:00:00+00' + n * interval '1 second'
                from generate_series(1, 10000) n
                """);
        database.run("vacuum analyze");
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @BeforeEach
    void forgetPlans() {
        database.plans();
    }

    @Test
    void countsOrdersAlone() {
        Page<OrderView> page = queries.list(new OrderFilter("Canceled", null, null, null, null, null, null), FIRST);

        assertThat(numbers(page.items())).startsWith(10_000L, 9_900L).hasSize(25);
        assertThat(page.total()).isEqualTo(100);
        assertThat(database.plans()).hasSize(2).allMatch(plan -> plan.contains("orders_status"));
    }

    @Test
    void readsTheOrdersOfAServiceByItsIndex() {
        Page<OrderView> page =
                queries.list(new OrderFilter(null, null, 8L, null, null, null, null), new PageRequest(3, 25));

        assertThat(numbers(page.items())).startsWith(2_407L).endsWith(7L).hasSize(25);
        assertThat(page.total()).isEqualTo(100);
        assertThat(database.plans()).allMatch(plan -> plan.contains("orders_service"));
    }

    @Test
    void findsANumberByItsIndexWhateverElseMentionsIt() {
        assertThat(found("77")).containsExactly(77L);
        assertThat(found("x50077")).containsExactly(77L);
        assertThat(database.plans()).noneMatch(plan -> plan.contains("Seq Scan on orders"));
    }

    @Test
    void findsAPartOfALinkOrOfAnAddressWhereNoOrderHasThatNumber() {
        assertThat(found("/P9999")).containsExactly(9_999L);
        assertThat(found("ANN@")).startsWith(10_000L, 9_998L).hasSize(25);
        assertThat(found("p%9")).isEmpty();
        assertThat(found("10001")).as("mentioned by none").isEmpty();
    }

    @Test
    void takesANumberAlikeWhateverElseIsAskedFor() {
        assertThat(queries.list(new OrderFilter("Canceled", null, null, null, "77", null, null), FIRST)
                        .items())
                .as("7700 only mentions 77")
                .isEmpty();
        OrderFilter own = new OrderFilter(null, null, null, null, "77", null, null).ofUser(new UserId(1));
        assertThat(numbers(queries.list(own, FIRST).items()))
                .as("another customer's order is no number of one's own")
                .startsWith(9_778L, 9_776L)
                .doesNotContain(77L);
    }

    @Test
    void sortsByWhatStandsInOtherTables() {
        OrderSort byService = new OrderSort(OrderSort.By.SERVICE, false);
        assertThat(queries.list(OrderFilter.ALL, byService, FIRST).items())
                .extracting(OrderView::serviceName)
                .containsOnly("Service 1");
        OrderSort byCustomer = new OrderSort(OrderSort.By.CUSTOMER, true);
        assertThat(numbers(queries.list(OrderFilter.ALL, byCustomer, FIRST).items()))
                .startsWith(9_999L, 9_997L);
    }

    @Test
    void walkMissesNoneWhenOrdersLeaveTheSet() throws Exception {
        OrderFilter canceled = new OrderFilter("Canceled", null, null, null, null, null, null);
        List<Long> walked = new ArrayList<>();
        try {
            for (List<OrderView> part = below(canceled, null);
                    !part.isEmpty();
                    part = below(canceled, part.get(part.size() - 1).id())) {
                walked.addAll(numbers(part));
                database.run("update orders set status = 'Partial' where id >= " + walked.get(walked.size() - 1)
                        + " and status = 'Canceled'");
            }
        } finally {
            database.run("update orders set status = 'Canceled' where status = 'Partial'");
        }
        assertThat(walked)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 100)
                        .mapToObj(n -> ORDERS + 100 - n * 100)
                        .toList());
        assertThat(database.plans()).hasSize(11).noneMatch(plan -> plan.contains("Seq Scan on orders"));
    }

    @Test
    void leavesOutWhatHasChangedSince() {
        OrderFilter shown = OrderFilter.ALL.unchangedSince(Instant.parse("2026-01-01T00:00:30Z"));

        assertThat(queries.list(shown, FIRST).total()).isEqualTo(30);
        assertThat(numbers(below(shown.ofDispatch(Dispatch.SENT), new OrderId(30))))
                .startsWith(29L, 28L);
    }

    private List<OrderView> below(OrderFilter filter, @Nullable OrderId last) {
        return queries.below(filter, last, 10);
    }

    private List<Long> found(String text) {
        return numbers(queries.list(new OrderFilter(null, null, null, null, text, null, null), FIRST)
                .items());
    }

    private static List<Long> numbers(List<OrderView> orders) {
        return orders.stream().map(order -> order.id().value()).toList();
    }

    private static OrderQueries queries() {
        OrderQueries queries = new OrderQueries();
        queries.sql = database.sql();
        return queries;
    }
}
