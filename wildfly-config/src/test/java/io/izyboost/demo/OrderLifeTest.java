package io.izyboost.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderLifeTest {

    private static final String LINK = "https://example.com/p/1";

    private DemoProvider provider;
    private DemoControl control;
    private DemoClient client;
    private long service;

    @BeforeEach
    void startProvider() {
        provider = new DemoProvider(DemoConfig.inMemory().withBalance("100", "USD")).start();
        control = provider.control();
        client = DemoClient.of(provider);
        service = Some.service(provider, ServiceType.DEFAULT).id();
        control.catalog().setRate(service, "0.7");
    }

    @AfterEach
    void stopProvider() {
        provider.stop();
    }

    @Test
    void progressesByItselfUntilCompleted() throws IOException {
        long order = client.add(service, LINK, 1000);
        List<String> statuses = new ArrayList<>();
        List<Long> remains = new ArrayList<>();
        for (int second = 0; second <= 60; second++) {
            statuses.add(control.order(order).status());
            remains.add(Long.valueOf(control.order(order).remains()));
            control.advance(Duration.ofSeconds(1));
        }

        assertThat(statuses.stream().distinct()).containsExactly("Pending", "Processing", "In progress", "Completed");
        assertThat(remains)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .startsWith(1000L)
                .endsWith(0L);
        assertThat(remains.stream().distinct().count()).isGreaterThan(10);
        assertThat(client.status(order).getString("charge")).isEqualTo("0.70");
    }

    @Test
    void endsAShareOfOrdersPartialOrCanceledAndRefundsThem() {
        control.pace(Pace.instant().withShares(0.3, 0.2));
        IntStream.range(0, 200).forEach(i -> Some.quietly(() -> client.add(service, LINK + i, 100)));

        List<OrderReport> reports =
                control.ledger().stream().map(row -> control.order(row.order())).toList();
        BigDecimal paid = reports.stream()
                .map(report -> new BigDecimal(report.charge()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(reports.stream()
                        .filter(report -> report.status().equals("Partial"))
                        .count())
                .isBetween(40L, 80L);
        assertThat(reports.stream()
                        .filter(report -> report.status().equals("Canceled"))
                        .count())
                .isBetween(20L, 60L);
        assertThat(control.balance(provider.key())).isEqualByComparingTo(new BigDecimal("100").subtract(paid));
    }

    @Test
    void refundsAPartialToTheDigitAndOnce() throws IOException {
        long order = client.add(service, LINK, 999);

        for (int i = 0; i < 3; i++) {
            control.change(order, OrderChange.partial(333));
        }
        control.change(order, OrderChange.status("Canceled"));

        assertThat(client.status(order).getString("charge")).isEqualTo("0.4662");
        assertThat(control.balance(provider.key())).isEqualByComparingTo("99.5338");
    }

    @Test
    void saysWhateverItIsToldTo() throws IOException {
        long order = client.add(service, LINK, 1000);

        control.change(order, new OrderChange("Fail", "Unknown", "-3"));

        assertThat(client.status(order).toString())
                .contains("\"status\":\"Fail\"", "\"remains\":\"Unknown\"", "\"start_count\":\"-3\"");
    }

    @Test
    void goesBackwardsWithoutMovingMoney() throws IOException {
        long order = client.add(service, LINK, 1000);
        control.change(order, OrderChange.status("Canceled"));

        control.change(order, OrderChange.status("In progress"));

        assertThat(client.status(order).getString("status")).isEqualTo("In progress");
        assertThat(control.balance(provider.key())).isEqualByComparingTo("100");
    }

    @Test
    void takesUpItsOwnProgressAgainWhenReleased() throws IOException {
        long order = client.add(service, LINK, 1000);
        control.change(order, new OrderChange("Pending", "1000", null));
        control.advance(Duration.ofMinutes(2));
        assertThat(client.status(order).getString("status")).isEqualTo("Pending");

        control.change(order, OrderChange.RELEASE);

        assertThat(client.status(order).getString("status")).isEqualTo("Completed");
        assertThat(client.status(order).getString("remains")).isEqualTo("0");
    }

    @Test
    void staysPutAtAStillPace() throws IOException {
        control.pace(Pace.still());
        long order = client.add(service, LINK, 1000);

        control.advance(Duration.ofDays(30));

        assertThat(client.status(order).getString("status")).isEqualTo("Pending");
    }
}
