package io.izyboost.catalog;

import static io.izyboost.catalog.OfferReviewTest.line;
import static io.izyboost.catalog.TwoPanels.ONE;
import static io.izyboost.catalog.TwoPanels.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.provider.Offer;
import io.izyboost.provider.OfferedService;
import io.izyboost.provider.ProviderAccountId;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceWriterTest {
    private static TwoPanels panels;

    @BeforeAll
    static void start() throws Exception {
        panels = TwoPanels.start();
    }

    @AfterAll
    static void stop() throws Exception {
        panels.close();
    }

    @BeforeEach
    void clear() throws Exception {
        panels.clear();
    }

    @Test
    void importsIntoOnePanelOnly() throws Exception {
        panels.importing(ONE, TwoPanels.all("30"), offer(line("7", "Likes", "Default", "0.90", 10, 1_000)));
        assertThat(panels.ask(ONE, "select name || ' ' || rate || ' ' || cost from services"))
                .isEqualTo("Likes 1.170000 0.900000");
        assertThat(panels.ask(ONE, "select name from categories")).isEqualTo("Category");
        assertThat(panels.ask(OTHER, "select count(*) from services")).isEqualTo("0");
    }

    @Test
    void revaluesEveryServiceOfTheAccountByItsOwnRule() throws Exception {
        panels.importing(
                ONE,
                TwoPanels.all("30"),
                offer(
                        line("7", "Margin", "Default", "0.90", 10, 1_000),
                        line("8", "Fixed low", "Default", "0.90", 10, 1_000),
                        line("9", "Fixed high", "Default", "0.90", 10, 1_000),
                        line("10", "Beyond", "Default", "900000", 10, 1_000)));
        panels.sql(ONE, "update services set margin_percent = null where provider_service in ('8', '9')");
        panels.sql(ONE, "update services set rate = 5 where provider_service = '9'");
        panels.importing(OTHER, TwoPanels.all("30"), offer(line("7", "Margin", "Default", "0.90", 10, 1_000)));

        long raised = panels.writing(ONE, writer -> {
            List<StoredService> services = List.copyOf(writer.stored().values());
            long below = services.stream()
                    .filter(service -> service.revalue(new BigDecimal("2000000")))
                    .count();
            services.forEach(service -> assertThat(service.isChanged()).isTrue());
            return below;
        });
        assertThat(raised).isEqualTo(2);
        panels.writing(ONE, writer -> {
            List<StoredService> services = List.copyOf(writer.stored().values());
            services.forEach(service -> service.revalue(new BigDecimal("2")));
            return writer.update(
                    services.stream().filter(StoredService::isChanged).toList(), "exchange rate");
        });

        String rates =
                "select string_agg(provider_service || ' ' || cost || ' ' || rate, ', ' order by id) from services"
                        + " where provider_service <> '10'";
        assertThat(panels.ask(ONE, rates)).isEqualTo("7 1.800000 2.340000, 8 1.800000 1.800000, 9 1.800000 5.000000");
        assertThat(panels.ask(OTHER, rates)).isEqualTo("7 0.900000 1.170000");
        assertThat(panels.ask(
                        ONE,
                        "select string_agg(distinct field, ',') from service_changes where cause = 'exchange rate'"))
                .isEqualTo("cost,rate");
    }

    @Test
    void plansAgainWhatSomebodyEditsDuringAnImport() throws Exception {
        panels.importing(
                ONE,
                TwoPanels.all(null),
                offer(line("1", "One", "Default", "1", 10, 100), line("2", "Two", "Default", "1", 10, 100)));
        Offer dearer = offer(line("1", "One", "Default", "2", 10, 100), line("3", "New", "Default", "1", 10, 100));
        AtomicBoolean edited = new AtomicBoolean();
        ImportResult result = panels.importing(ONE, TwoPanels.all(null), dearer, (done, total) -> {
            if (edited.compareAndSet(false, true)) {
                panels.edit(ONE, "update services set rate = 1.5, margin_percent = null, version = version + 1");
            }
        });

        assertThat(edited).isTrue();
        assertThat(panels.ask(ONE, "select cost || ' ' || rate from services where provider_service = '1'"))
                .isEqualTo("2.000000 2.000000");
        assertThat(result.imported()).isEqualTo(1);
        assertThat(result.updated()).isEqualTo(1);
    }

    @Test
    void importsTheSameServicesOnlyOnce() throws Exception {
        Offer offer = offer(line("7", "Likes", "Default", "0.90", 10, 1_000));
        panels.importing(ONE, TwoPanels.all("30"), offer);
        ImportPlan again = panels.importing(ONE, TwoPanels.all("50"), offer);
        assertThat(again.fresh()).isEmpty();
        assertThat(panels.ask(ONE, "select count(*) || ' ' || max(rate) from services"))
                .isEqualTo("1 1.350000");
        assertThat(panels.ask(ONE, "select string_agg(field, ',' order by id) from service_changes"))
                .isEqualTo("marginPercent,rate");
    }

    @Test
    void takesPricesForSingleServicesAndRefusesThoseBelowCost() throws Exception {
        ImportServices request = new ImportServices(
                new ProviderAccountId(1),
                Set.of("1", "2", "3", "9"),
                new BigDecimal("30"),
                new BigDecimal("0.05"),
                Map.of(
                        "1", new PriceRule(null, new BigDecimal("2.345")),
                        "2", new PriceRule(null, new BigDecimal("0.50"))));
        ImportPlan plan = panels.importing(
                ONE,
                request,
                offer(
                        line("1", "One", "Default", "0.90", 1, 10),
                        line("2", "Two", "Default", "0.90", 1, 10),
                        line("3", "Three", "Default", "0.91", 1, 10),
                        line("4", "Four", "Default", "0.90", 1, 10)));
        assertThat(plan.refused())
                .containsExactlyInAnyOrder(
                        new RefusedService("2", Refusal.RATE_BELOW_COST), new RefusedService("9", Refusal.NOT_OFFERED));
        assertThat(panels.ask(ONE, "select string_agg(rate::text, ' ' order by id) from services"))
                .isEqualTo("2.345000 1.200000");
    }

    @Test
    void syncFollowsPricesAndWritesOnlyWhatChanged() throws Exception {
        panels.importing(
                ONE,
                TwoPanels.all("30"),
                offer(line("1", "One", "Default", "1", 10, 100), line("2", "Two", "Default", "1", 10, 100)));
        SyncPlan plan = panels.syncing(
                ONE, offer(line("1", "One", "Default", "2", 20, 200), line("2", "Two", "Default", "1", 10, 100)));
        assertThat(plan.changed()).hasSize(1);
        assertThat(panels.ask(
                        ONE, "select rate || ' ' || min || ' ' || max from services where provider_service = '1'"))
                .isEqualTo("2.600000 20 200");
        assertThat(panels.ask(ONE, "select version from services where provider_service = '2'"))
                .isEqualTo("0");
        assertThat(panels.ask(
                        ONE, "select string_agg(field, ',' order by id) from service_changes where cause = 'sync'"))
                .isEqualTo("min,max,cost,rate");
    }

    @Test
    void syncRaisesAFixedRateToTheCost() throws Exception {
        panels.importing(ONE, TwoPanels.all("30"), offer(line("1", "One", "Default", "1", 10, 100)));
        panels.sql(ONE, "update services set rate = 1.5, margin_percent = null");
        assertThat(panels.syncing(ONE, offer(line("1", "One", "Default", "1.2", 10, 100)))
                        .raised())
                .isEmpty();
        assertThat(panels.ask(ONE, "select rate from services")).isEqualTo("1.500000");
        assertThat(panels.syncing(ONE, offer(line("1", "One", "Default", "1.8", 10, 100)))
                        .raised())
                .hasSize(1);
        assertThat(panels.ask(ONE, "select rate from services")).isEqualTo("1.800000");
    }

    @Test
    void syncKeepsWhatWasEditedByHand() throws Exception {
        panels.importing(ONE, TwoPanels.all("30"), offer(line("1", "One", "Default", "1", 10, 1_000)));
        panels.sql(ONE, "update services set name = 'Ours', min = 50, max = 500");
        panels.syncing(ONE, offer(line("1", "Renamed", "Default", "1", 60, 400)));
        assertThat(panels.ask(ONE, "select name || ' ' || min || ' ' || max from services"))
                .isEqualTo("Ours 60 400");
        panels.syncing(ONE, offer(line("1", "Renamed again", "Default", "1", 5, 5_000)));
        assertThat(panels.ask(ONE, "select name from services")).isEqualTo("Ours");
    }

    @Test
    void syncFollowsANameThatNobodyEdited() throws Exception {
        panels.importing(ONE, TwoPanels.all("30"), offer(line("1", "One", "Default", "1", 10, 1_000)));
        panels.syncing(ONE, offer(line("1", "Uno", "Default", "1", 10, 1_000)));
        assertThat(panels.ask(ONE, "select name from services")).isEqualTo("Uno");
    }

    @Test
    void syncTakesAwayWhatIsGoneAndBringsItBack() throws Exception {
        Offer both = offer(line("1", "One", "Default", "1", 1, 9), line("2", "Two", "Default", "1", 1, 9));
        panels.importing(ONE, TwoPanels.all("30"), both);
        SyncPlan less = panels.syncing(ONE, offer(line("1", "One", "Default", "1", 1, 9)));
        assertThat(less.gone()).isEqualTo(1);
        assertThat(panels.ask(ONE, "select provider_service from services where gone_at is not null"))
                .isEqualTo("2");
        SyncPlan back = panels.syncing(ONE, both);
        assertThat(back.returned()).isEqualTo(1);
        assertThat(panels.ask(ONE, "select count(*) from services where gone_at is null"))
                .isEqualTo("2");
    }

    @Test
    void aParkedServiceIsNotSold() throws Exception {
        panels.importing(ONE, TwoPanels.all("30"), offer(line("1", "One", "Default", "1", 1, 9)));
        panels.syncing(ONE, offer(line("1", "One", "Default", "9999999999999", 1, 9)));
        assertThat(panels.ask(ONE, "select (gone_at is not null) || ' ' || rate from services"))
                .isEqualTo("true 1.300000");
    }

    @Test
    void doesNotOverwriteAnEditMadeMeanwhile() throws Exception {
        panels.importing(ONE, TwoPanels.all("30"), offer(line("1", "One", "Default", "1", 1, 9)));
        int written = panels.writing(ONE, writer -> {
            SyncPlan plan = SyncPlan.of(
                    OfferReviewTest.review(line("1", "One", "Default", "2", 1, 9)),
                    writer.stored().values());
            panels.sql(ONE, "update services set rate = 7, version = version + 1");
            return writer.update(plan.changed(), "sync");
        });
        assertThat(written).isZero();
        assertThat(panels.ask(ONE, "select rate from services")).isEqualTo("7.000000");
    }

    @Test
    void countsAndTellsWhatEveryPassOfASyncHasWritten() throws Exception {
        OfferedService first = line("1", "One", "Default", "1", 1, 9);
        OfferedService second = line("2", "Two", "Default", "1", 1, 9);
        panels.importing(ONE, TwoPanels.all("30"), offer(first, second, line("3", "Three", "Default", "1", 1, 9)));
        panels.sql(ONE, "update services set margin_percent = null, rate = 1");
        OfferReview dearer =
                OfferReviewTest.review(line("1", "One", "Default", "2", 1, 9), line("2", "Two", "Default", "2", 1, 9));
        AtomicBoolean edited = new AtomicBoolean();

        SyncPlan all = panels.writing(
                ONE,
                writer -> SyncRun.take(writer, "sync", stored -> {
                    SyncPlan plan = SyncPlan.of(dearer, stored);
                    if (edited.compareAndSet(false, true)) {
                        panels.edit(ONE, "update services set version = version + 1 where provider_service = '2'");
                    }
                    return plan;
                }));

        assertThat(all.changed()).hasSize(3);
        assertThat(all.raised()).extracting(service -> service.providerService).containsExactly("1", "2");
        assertThat(all.gone()).isEqualTo(1);
    }

    @Test
    void aSyncThatNeverCatchesUpSaysSo() throws Exception {
        panels.importing(ONE, TwoPanels.all("30"), offer(line("1", "One", "Default", "1", 1, 9)));
        assertThatThrownBy(() -> panels.writing(
                        ONE,
                        writer -> SyncRun.take(writer, "sync", stored -> {
                            panels.edit(ONE, "update services set version = version + 1");
                            return SyncPlan.of(new BigDecimal("2"), stored);
                        })))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(ErrorCode.STALE));
    }

    @Test
    void holdsACatalogThatLostTooMuch() {
        assertThat(SyncPlan.isHeld(49, 100, 50)).isTrue();
        assertThat(SyncPlan.isHeld(50, 100, 50)).isFalse();
        assertThat(SyncPlan.isHeld(1, null, 50)).isFalse();
    }

    @Test
    void importsThatMakeTheSameCategoriesInAnotherOrderDoNotWaitInARing() throws Exception {
        try (Connection one = panels.open(ONE);
                Connection other = panels.open(ONE)) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            writer(one).makeCategories(fresh("A"));
            CompletableFuture<Void> crossing = CompletableFuture.runAsync(() -> {
                try {
                    writer(other).makeCategories(fresh("B", "A"));
                    other.commit();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            await().until(() -> isWaitedFor(one));
            writer(one).makeCategories(fresh("B"));
            one.commit();
            crossing.get();
        }

        assertThat(panels.ask(ONE, "select string_agg(name, ',' order by name) from categories"))
                .isEqualTo("A,B");
    }

    private static boolean isWaitedFor(Connection session) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery("select 1 from pg_locks"
                        + " where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))")) {
            return row.next();
        }
    }

    private static ServiceWriter writer(Connection connection) {
        return new ServiceWriter(connection, 1, Instant.now());
    }

    /** One service for each category, in that order. */
    private static List<NewService> fresh(String... categories) {
        return IntStream.range(0, categories.length)
                .mapToObj(nth -> new NewService(
                        new AcceptedService(
                                categories[nth],
                                nth,
                                "Service",
                                categories[nth],
                                ServiceType.DEFAULT,
                                BigDecimal.ONE,
                                BigDecimal.ONE,
                                1,
                                10,
                                false,
                                false,
                                false),
                        new Price(null, null, BigDecimal.ONE)))
                .toList();
    }

    private static Offer offer(OfferedService... lines) {
        return new Offer(List.of(lines), List.of());
    }
}
