package io.izyboost.dev;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;

/** A panel's first customer: an account with credit and a few orders on their way. */
final class DemoCustomer {

    private static final int ORDERS = 3;

    private final ApiClient staff;
    private final String slug;
    private final Secrets secrets;
    private final LostKey lostKey;

    DemoCustomer(ApiClient staff, String slug, Secrets secrets, LostKey lostKey) {
        this.staff = staff;
        this.slug = slug;
        this.secrets = secrets;
        this.lostKey = lostKey;
    }

    String key() {
        String told = slug + ".customer.key";
        if (secrets.told(told) == null) {
            ApiClient.Answer created = staff.post(
                            "/manage/api/v1/customers",
                            Json.createObjectBuilder()
                                    .add("email", "customer@" + slug + ".example")
                                    .add("password", secrets.password(slug + ".customer"))
                                    .add("name", "Camille Martin")
                                    .build())
                    .expect(201, 409);
            secrets.keep(
                    told,
                    created.status() == 201
                            ? created.text("apiKey")
                            : lostKey.replace(slug, "customer@" + slug + ".example", secrets.newApiKey()));
        }
        String shopped = slug + ".shopped";
        if (secrets.told(shopped) == null) {
            credit();
            order(secrets.told(told));
            secrets.keep(shopped, "yes");
        }
        return secrets.told(told);
    }

    /** The reference makes a repeat harmless. */
    private void credit() {
        staff.post(
                        "/manage/api/v1/customers/" + id(staff, "customer@" + slug + ".example") + "/credits",
                        Json.createObjectBuilder()
                                .add("amount", "250.00")
                                .add("reference", "demonstration-welcome")
                                .build())
                .expect(200, 201);
    }

    static long id(ApiClient staff, String email) {
        return staff.get("/manage/api/v1/customers?text=" + email)
                .expect(200)
                .body()
                .asJsonObject()
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonNumber("id")
                .longValue();
    }

    private void order(String key) {
        List<JsonObject> services =
                staff
                        .postForm("/api/v2", Map.of("key", key, "action", "services"))
                        .expect(200)
                        .body()
                        .asJsonArray()
                        .stream()
                        .map(JsonValue::asJsonObject)
                        .filter(service -> "Default".equals(service.getString("type")))
                        .limit(ORDERS)
                        .toList();
        for (JsonObject service : services) {
            String id = String.valueOf(service.get("service")).replace("\"", "");
            Map<String, String> order = Map.of(
                    "key",
                    key,
                    "action",
                    "add",
                    "service",
                    id,
                    "link",
                    "https://social.example/" + slug + "/" + id,
                    "quantity",
                    String.valueOf(service.get("min")).replace("\"", ""),
                    "request_id",
                    "demonstration-" + id);
            staff.postForm("/api/v2", order).expect(200);
        }
    }
}
