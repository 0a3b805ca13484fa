package io.izyboost.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.dev.ApiClient;
import io.izyboost.dev.ApiClient.Answer;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calls that want the same thing at the same moment: all have it, or one has it and the others are told so. */
class TwinCallsIT {
    private static final String API = "/manage/api/v1/";
    private static final int MANY = 8;
    private static final int ROUNDS = 5;

    private static IzyBoostServer server;
    private static TestPanel panel;
    private static ApiClient staff;

    @BeforeAll
    static void aPanel() {
        server = IzyBoostServer.shared();
        panel = server.aPanel();
        staff = panel.staff();
    }

    @Test
    void servicesThatNameTheSameNewCategoryShareIt() throws Exception {
        List<Long> services = atOnce(
                        nth -> staff.post(API + "services", service("Twins").build()))
                .stream()
                .map(answer -> answer.expect(201).number("id"))
                .toList();
        assertThat(categories("Twins")).isEqualTo(1);

        for (int round = 0; round < ROUNDS; round++) {
            String name = "Moved " + round;
            atOnce(nth -> staff.patch(API + "services/" + services.get(nth), body("category", name)))
                    .forEach(answer -> answer.expect(200));
            assertThat(categories(name)).isEqualTo(1);
        }
    }

    @Test
    void oneOfThoseWhoAddACategoryHasItAndTheOthersAreTold() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "Added " + round;
            expectOne(atOnce(nth -> staff.post(API + "categories", body("name", name))), 201, "CONFLICT");
            assertThat(categories(name)).isEqualTo(1);
        }
    }

    @Test
    void oneOfThoseWhoGiveTwoCategoriesOneNameDoes() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "Renamed " + round;
            List<Long> ids = IntStream.range(0, MANY)
                    .mapToObj(nth -> staff.post(API + "categories", body("name", name + " before " + nth))
                            .expect(201)
                            .number("id"))
                    .toList();
            expectOne(
                    atOnce(nth -> staff.patch(API + "categories/" + ids.get(nth), body("name", name))),
                    200,
                    "CONFLICT",
                    "STALE");
            assertThat(categories(name)).isEqualTo(1);
        }
    }

    @Test
    void oneOfThoseWhoAddACustomerHasTheAddress() throws Exception {
        JsonObject customer = Json.createObjectBuilder()
                .add("email", "twin@customer.example")
                .add("password", panel.password())
                .add("name", "Dominique")
                .build();

        expectOne(atOnce(nth -> staff.post(API + "customers", customer)), 201, "EMAIL_TAKEN");
    }

    @Test
    void oneOfThoseWhoMakeAPanelHasItsName() throws Exception {
        String slug = "w" + UUID.randomUUID().toString().substring(0, 8);
        JsonObject site = Json.createObjectBuilder()
                .add("slug", slug)
                .add("name", "Twins")
                .add("currency", "USD")
                .add("ownerEmail", "owner@twins.example")
                .add("ownerPassword", panel.password())
                .build();

        expectOne(atOnce(nth -> server.hub().post("/admin/api/v1/sites", site)), 201, "SLUG_TAKEN", "SLUG_PENDING");
    }

    @Test
    void aCreditIsGivenOnceHoweverOftenItIsSentAtOnce() throws Exception {
        TestCustomer customer = panel.aCustomer("0");
        JsonObject credit = Json.createObjectBuilder()
                .add("amount", "7")
                .add("reference", "twin")
                .build();

        atOnce(nth -> staff.post(API + "customers/" + customer.id() + "/credits", credit))
                .forEach(answer -> answer.expect(200, 201));
        assertThat(customer.balance()).isEqualByComparingTo("7");
    }

    private static void expectOne(List<Answer> answers, int status, String... refusals) {
        assertThat(answers).filteredOn(answer -> answer.status() == status).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != status).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isEqualTo(409);
            assertThat(answer.text("code")).isIn((Object[]) refusals);
        });
    }

    private static long categories(String name) {
        return staff
                .get(API + "categories?size=500")
                .expect(200)
                .body()
                .asJsonObject()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(category -> category.getString("name").equals(name))
                .count();
    }

    private static JsonObjectBuilder service(String category) {
        return Json.createObjectBuilder()
                .add("name", "By hand")
                .add("type", "Default")
                .add("category", category)
                .add("rate", "2")
                .add("max", 10);
    }

    private static JsonObject body(String name, String value) {
        return Json.createObjectBuilder().add(name, value).build();
    }

    /** All start in the same moment. */
    private static List<Answer> atOnce(IntFunction<Answer> call) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(MANY);
        ExecutorService callers = Executors.newFixedThreadPool(MANY);
        try {
            List<Future<Answer>> calls = IntStream.range(0, MANY)
                    .mapToObj(nth -> callers.submit(() -> {
                        start.await();
                        return call.apply(nth);
                    }))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> each : calls) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            callers.shutdown();
        }
    }
}
