package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.izyboost.demo.DemoConfig;
import io.izyboost.demo.DemoProvider;
import io.izyboost.demo.Pace;
import io.izyboost.dev.ApiClient.Answer;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import jakarta.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyIT {
    private static DemoProvider provider;
    private static Shop shop;
    private static Shop neighbour;

    @BeforeAll
    static void openShops() {
        provider = new DemoProvider(DemoConfig.inMemory()).start();
        provider.control().pace(Pace.instant());
        shop = Shop.open(IzyBoostServer.shared(), provider);
        neighbour = Shop.open(IzyBoostServer.shared(), provider);
    }

    @AfterAll
    static void close() {
        provider.close();
    }

    @AfterEach
    void booksAreRight() {
        shop.booksAreRight();
        neighbour.booksAreRight();
    }

    @Test
    void sellsExactlyTenToTwoHundredAtOnceWhoHaveFundsForTen() throws Exception {
        TestCustomer customer = shop.panel()
                .aCustomer("0")
                .credited(price().multiply(BigDecimal.TEN).toPlainString(), "ten");
        TestCustomer other = neighbour.panel().aCustomer("0").credited("1000", "plenty");
        List<Callable<Answer>> orders = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String link = "https://social.example/rush/" + i;
            orders.add(() -> customer.call("add", shop.order(link, shop.minimum())));
        }
        for (int i = 0; i < 10; i++) {
            String link = "https://social.example/neighbour/" + i;
            orders.add(() -> other.call("add", neighbour.order(link, neighbour.minimum())));
        }

        List<Answer> answers = atOnce(orders);

        List<Answer> ours = answers.subList(0, 200);
        assertThat(ours.stream().filter(MoneyIT::isPlaced)).hasSize(10);
        assertThat(ours.stream().filter(answer -> !isPlaced(answer)))
                .allMatch(answer -> answer.text("error").equals("Not enough funds on balance"));
        assertThat(answers.subList(200, 210)).allMatch(MoneyIT::isPlaced);
        assertThat(customer.balance()).isEqualByComparingTo("0");
    }

    @Test
    void placesOneOrderForAHundredWithTheSameKey() throws Exception {
        TestCustomer customer = shop.panel().aCustomer("1000");
        Map<String, String> form = new HashMap<>(shop.order("https://social.example/same", shop.minimum()));
        form.put("request_id", "once");

        Set<Long> orders = atOnce(java.util.Collections.nCopies(100, () -> customer.call("add", form))).stream()
                .map(answer -> answer.number("order"))
                .collect(Collectors.toSet());

        assertThat(orders).hasSize(1);
        assertThat(customer.balance()).isEqualByComparingTo(new BigDecimal("1000").subtract(price()));
        form.put("link", "https://social.example/other");
        assertThat(customer.call("add", form).text("error"))
                .isEqualTo("Idempotency key was used with other parameters");
    }

    @Test
    void placesOneOrderForManyWithTheSameKeyWhereALinkMayHaveOnlyOne() throws Exception {
        String service =
                "/manage/api/v1/services/" + neighbour.service("Default").getInt("service");
        var only = Json.createObjectBuilder().add("uniqueLink", true);
        neighbour.panel().staff().patch(service, only.build()).expect(200);
        TestCustomer customer = neighbour.panel().aCustomer("1000");
        Map<String, String> form = new HashMap<>(neighbour.order("https://social.example/only", neighbour.minimum()));
        form.put("request_id", "once");

        Set<Long> orders = atOnce(java.util.Collections.nCopies(20, () -> customer.call("add", form))).stream()
                .map(answer -> answer.number("order"))
                .collect(Collectors.toSet());

        assertThat(orders).hasSize(1);
        form.put("request_id", "another");
        assertThat(customer.call("add", form).text("error")).startsWith("You have active order with this link");
    }

    @Test
    void keepsNoKeyOfAnOrderThatCouldNotBePaid() {
        TestCustomer customer = shop.panel().aCustomer("0");
        Map<String, String> form = new HashMap<>(shop.order("https://social.example/later", shop.minimum()));
        form.put("request_id", "later");

        assertThat(customer.call("add", form).text("error")).isEqualTo("Not enough funds on balance");
        customer.credited("1000", "now");

        assertThat(isPlaced(customer.call("add", form))).isTrue();
    }

    @Test
    void countsAReferenceOfACreditOnce() throws Exception {
        TestCustomer customer = shop.panel().aCustomer("0");
        atOnce(java.util.Collections.nCopies(
                20, () -> credit(customer, "12.5", "receipt-1").expect(201)));

        assertThat(customer.balance()).isEqualByComparingTo("12.5");
        assertThat(credit(customer, "12.50", "receipt-1").expect(201).text("balance"))
                .isEqualTo("12.5");
        assertThat(credit(customer, "13", "receipt-1").status()).isEqualTo(409);
        assertThat(customer.balance()).isEqualByComparingTo("12.5");
    }

    @Test
    void refusesCreditsThatMakeNoSense() {
        TestCustomer customer = shop.panel().aCustomer("0");

        for (String amount : List.of("0", "-5", "0.0000001", "1e30", "ten")) {
            assertThat(credit(customer, amount, "r-" + amount).status())
                    .as(amount)
                    .isEqualTo(400);
        }
        assertThat(customer.balance()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entries set amount = amount + 1",
                "delete from entries",
                "truncate entries",
                "update journals set actor = 'nobody'",
                "delete from journals",
                "truncate journals cascade"
            })
    void letsNobodyChangeWhatWasBooked(String statement) throws SQLException {
        try (Connection connection = IzyBoostServer.shared().runtimeDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("set search_path to " + schema());

            assertThatThrownBy(() -> sql.execute(statement)).hasMessageContaining("permission denied");
        }
    }

    private static String schema() throws SQLException {
        try (Connection connection = IzyBoostServer.shared().ownerDatabase().getConnection();
                var select = connection.prepareStatement("select schema_name from platform.panels where slug = ?")) {
            select.setString(1, shop.panel().slug());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static BigDecimal price() {
        return new BigDecimal(shop.service("Default").getString("rate"))
                .multiply(BigDecimal.valueOf(shop.minimum()))
                .movePointLeft(3)
                .setScale(6, RoundingMode.HALF_UP);
    }

    private static Answer credit(TestCustomer customer, String amount, String reference) {
        var body = Json.createObjectBuilder().add("amount", amount).add("reference", reference);
        return shop.panel().staff().post("/manage/api/v1/customers/" + customer.id() + "/credits", body.build());
    }

    private static boolean isPlaced(Answer answer) {
        return answer.body().asJsonObject().containsKey("order");
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
