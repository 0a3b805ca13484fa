package io.izyboost.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {

    private static final String LINK = "https://example.com/p/é/";

    @TempDir
    Path directory;

    @Test
    void outlivesAStop() throws IOException {
        DemoProvider first = new DemoProvider(steady()).start();
        long service = Some.service(first, DemoService::refill).id();
        long order = DemoClient.of(first).add(service, LINK, 1000);
        first.control().change(order, OrderChange.partial(400));
        DemoClient.of(first).call("refill", "order", "" + order);
        first.control().catalog().remove(service + 1);
        first.control().advance(Duration.ofHours(1));
        first.stop();

        try (DemoProvider second = new DemoProvider(steady()).start()) {
            assertThat(second.url()).isEqualTo(first.url());
            assertThat(second.key()).isEqualTo(first.key());
            assertThat(second.control().ledger()).isEqualTo(first.control().ledger());
            assertThat(second.control().order(order)).isEqualTo(first.control().order(order));
            assertThat(second.control().balance(second.key()))
                    .isEqualByComparingTo(first.control().balance(first.key()));
            assertThat(second.control().catalog().services())
                    .isEqualTo(first.control().catalog().services());
            assertThat(DemoClient.of(second)
                            .call("refill_status", "refill", "1")
                            .getString("status"))
                    .isEqualTo("Completed");
        }
    }

    @Test
    void losesNothingAcceptedWhenKilled() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DemoMain.class.getName(),
                        "0",
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Set<Long> acknowledged = new HashSet<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String[] words = output.readLine().split("\\s+", -1);
            DemoClient client = new DemoClient(words[1], words[3]);
            for (int i = 0; i < 200; i++) {
                acknowledged.add(client.add(CatalogMaker.make(360).get(0).id(), LINK + i, 1000));
            }
        } finally {
            process.destroyForcibly().waitFor();
        }

        try (DemoProvider again = new DemoProvider(steady()).start()) {
            assertThat(again.control().ledger().stream().map(LedgerRow::order).collect(Collectors.toSet()))
                    .isEqualTo(acknowledged);
            assertThat(again.control().duplicates()).isEmpty();
        }
    }

    @Test
    void readsPastALineThatDeathToreInTwo() throws IOException {
        DemoProvider first = new DemoProvider(steady()).start();
        long service = Some.service(first, ServiceType.DEFAULT).id();
        DemoClient.of(first).add(service, LINK, 1000);
        byte[] torn = "{\"kind\":\"order\",\"row\":{\"link\":\"é".getBytes(StandardCharsets.UTF_8);
        Files.write(
                directory.resolve("journal.jsonl"), Arrays.copyOf(torn, torn.length - 1), StandardOpenOption.APPEND);

        try (DemoProvider second = new DemoProvider(steady().withPort(0)).start()) {
            assertThat(second.control().ledger()).isEqualTo(first.control().ledger());
            DemoClient.of(second).add(service, LINK, 1000);
        }
        try (DemoProvider third = new DemoProvider(steady()).start()) {
            assertThat(third.control().accepted()).isEqualTo(2);
        }
        first.close();
    }

    private DemoConfig steady() {
        return DemoConfig.keptIn(directory).withPace(Pace.steady(20, 60));
    }
}
