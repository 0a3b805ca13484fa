package io.izyboost.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.tenancy.PanelDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Seven services in two categories: what costs more has the smaller number, every second is off, one is gone. */
class ServiceQueriesTest {
    private static final PageRequest ALL = new PageRequest(0, 25);

    private static PanelDatabase database;

    private final ServiceQueries queries = queries();

    @BeforeAll
    static void start() throws Exception {
        database = PanelDatabase.start();
        database.run("""
                insert into categories (name, position, created_at) values ('Late', 2, now()), ('early', 1, now());
                insert into services (category_id, name, type, cost, rate, min, max, enabled, gone_at, created_at, updated_at)
                select 1 + n % 2, case when n % 2 = 0 then 'b' else 'A' end || n, 'Default', 10 - n, 5, n, 1000, n % 2 = 0,
                    case when n = 7 then now() end, now(), now()
                from generate_series(1, 7) n
                """);
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @Test
    void sortsByEveryColumnAndThenByNumber() {
        assertThat(sorted(ServiceSort.By.STOREFRONT, false)).containsExactly(1L, 3L, 5L, 7L, 2L, 4L, 6L);
        assertThat(sorted(ServiceSort.By.NUMBER, true)).startsWith(7L, 6L);
        assertThat(sorted(ServiceSort.By.NAME, false)).containsExactly(1L, 3L, 5L, 7L, 2L, 4L, 6L);
        assertThat(sorted(ServiceSort.By.COST, false)).startsWith(7L, 6L);
        assertThat(sorted(ServiceSort.By.RATE, true)).as("all alike").isSorted();
        assertThat(sorted(ServiceSort.By.MIN, true)).startsWith(7L, 6L);
        assertThat(sorted(ServiceSort.By.STATE, false)).containsExactly(2L, 4L, 6L, 1L, 3L, 5L, 7L);
    }

    @Test
    void walksOverAllByTheirNumbers() {
        ServiceFilter early = new ServiceFilter(null, 2L, null, null);
        List<Long> walked = new ArrayList<>();
        for (List<ServiceRow> part = queries.above(early, null, 3);
                !part.isEmpty();
                part = queries.above(early, new ServiceId(walked.get(walked.size() - 1)), 3)) {
            part.forEach(row -> walked.add(row.id()));
        }
        assertThat(walked).containsExactly(1L, 3L, 5L, 7L);
    }

    @Test
    void sortsCategoriesByWhatTheyHold() {
        CategoryRows categories = new CategoryRows();
        categories.sql = database.sql();

        assertThat(names(categories.list(CategorySort.STOREFRONT, ALL))).containsExactly("early", "Late");
        assertThat(names(categories.list(new CategorySort(CategorySort.By.NAME, true), ALL)))
                .containsExactly("Late", "early");
        assertThat(names(categories.list(new CategorySort(CategorySort.By.SERVICES, true), ALL)))
                .containsExactly("early", "Late");
        assertThat(categories.list(new CategorySort(CategorySort.By.STATE, false), new PageRequest(1, 1)))
                .extracting(page -> page.total())
                .isEqualTo(2L);
    }

    private List<Long> sorted(ServiceSort.By by, boolean descending) {
        return queries.list(ServiceFilter.ALL, new ServiceSort(by, descending), ALL).items().stream()
                .map(ServiceRow::id)
                .toList();
    }

    private static List<String> names(Page<CategoryView> page) {
        return page.items().stream().map(CategoryView::name).toList();
    }

    private static ServiceQueries queries() {
        ServiceQueries queries = new ServiceQueries();
        queries.sql = database.sql();
        return queries;
    }
}
