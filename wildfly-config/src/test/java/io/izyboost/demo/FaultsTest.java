package io.izyboost.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsTest {

    private static final String LINK = "https://example.com/p/1";

    private DemoProvider provider;
    private DemoControl control;
    private DemoClient client;
    private long service;

    @BeforeEach
    void startProvider() {
        provider = new DemoProvider(DemoConfig.inMemory()).start();
        control = provider.control();
        client = DemoClient.of(provider);
        service = Some.service(provider, ServiceType.DEFAULT).id();
    }

    @AfterEach
    void stopProvider() {
        provider.stop();
    }

    @ParameterizedTest
    @EnumSource(FaultMode.class)
    void acceptsBeforeItSpoilsTheAnswerAndNotWhenItRefuses(FaultMode mode) throws IOException {
        control.fault(Fault.of(mode).on("add").times(1).lasting(Duration.ofMillis(200)));

        Long order = Some.quietly(() -> client.add(service, LINK, 1000));

        assertThat(order != null).isEqualTo(mode == FaultMode.SLOW);
        assertThat(control.ledger()).hasSize(mode.accepts() ? 1 : 0);
        assertThat(control.ledger()).allMatch(row -> row.fault().equals(mode.wire()));
        assertThat(control.struck(mode)).isEqualTo(1);
        assertThat(client.add(service, LINK, 1000)).isPositive();
    }

    @Test
    void answersEachModeInItsWay() throws IOException {
        strikeNextAdd(Fault.of(FaultMode.ERROR_500));
        assertThat(client.raw("add", order()).statusCode()).isEqualTo(500);
        strikeNextAdd(Fault.of(FaultMode.HTML));
        assertThat(client.raw("add", order()).body()).startsWith("<!DOCTYPE html>");
        strikeNextAdd(Fault.of(FaultMode.TRUNCATED));
        assertThatThrownBy(() -> client.call("add", order())).isInstanceOf(JsonException.class);
        strikeNextAdd(Fault.reject("neworder.error.not_enough_funds"));
        assertThat(client.call("add", order())).isEqualTo(Wire.error("neworder.error.not_enough_funds"));
        strikeNextAdd(Fault.of(FaultMode.ANSWER_BEFORE).saying(429, "{\"error\":\"Rate limit exceeded\"}"));
        assertThat(client.raw("add", order()).statusCode()).isEqualTo(429);
        strikeNextAdd(Fault.of(FaultMode.ANSWER).saying(301, ""));
        assertThat(client.raw("add", order()).statusCode()).isEqualTo(301);
        strikeNextAdd(Fault.of(FaultMode.CUT));
        assertThatThrownBy(() -> client.raw("add", order())).isInstanceOf(IOException.class);
        strikeNextAdd(Fault.of(FaultMode.DROP_BEFORE));
        assertThatThrownBy(() -> client.raw("add", order())).isInstanceOf(IOException.class);
    }

    @Test
    void strikesOnlyTheChosenActionAndOnlySoOften() throws IOException {
        control.fault(Fault.reject("no").on("add").times(2));

        assertThat(client.call("balance")).containsKey("balance");
        assertThat(client.call("add", order())).containsKey("error");
        assertThat(client.call("add", order())).containsKey("error");
        assertThat(client.call("add", order())).containsKey("order");
    }

    @Test
    void strikesAboutTheGivenShare() {
        control.fault(Fault.of(FaultMode.ERROR_500).on("add").share(0.2));

        IntStream.range(0, 300).forEach(i -> Some.quietly(() -> client.add(service, LINK + i, 1000)));

        assertThat(control.struck(FaultMode.ERROR_500)).isBetween(35L, 85L);
        assertThat(control.accepted()).isEqualTo(300);
        assertThat(control.duplicates()).isEmpty();
    }

    @Test
    void answersOtherCallsWhileManyHang() throws IOException {
        control.fault(Fault.of(FaultMode.HANG).on("add").lasting(Duration.ofSeconds(2)));
        IntStream.range(0, 20).forEach(i -> new Thread(() -> Some.quietly(() -> client.raw("add", order()))).start());

        assertThat(client.call("balance")).containsKey("balance");
    }

    @Test
    void refusesConnectionsForAWhileAndComesBackOnTheSamePort() throws IOException {
        String url = provider.url();

        provider.refuseConnections(Duration.ofSeconds(2));

        assertThatThrownBy(() -> DemoClient.of(provider).call("balance")).isInstanceOf(ConnectException.class);
        long deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (Some.quietly(() -> client.call("balance")) == null && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(client.call("balance")).containsKey("balance");
        assertThat(provider.url()).isEqualTo(url);
    }

    private void strikeNextAdd(Fault fault) {
        control.fault(fault.on("add").times(1));
    }

    private String[] order() {
        return new String[] {"service", "" + service, "link", LINK, "quantity", "1000"};
    }
}
