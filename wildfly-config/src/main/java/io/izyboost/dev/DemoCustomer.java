package io.izyboost.dev;

import jakarta.json.Json;
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
        String note = slug + ".customer.key";
        String email = "customer@" + slug + ".example";
        if (secrets.told(note) == null) {
            ApiClient.Answer created = staff.post(
                            "/manage/api/v1/customers",
                            Json.createObjectBuilder()
                                    .add("email", email)
                                    .add("password", secrets.password(slug + ".customer"))
                                    .add("name", "Camille Martin")
                                    .build())
                    .expect(201, 409);
            if (created.status() == 201) {
                secrets.keep(note, created.text("apiKey"));
            }
        }
        String key = lostKey.livingKey(note, slug, email);
        String shopped = slug + ".shopped";
        if (secrets.told(shopped) == null) {
            credit();
            order(key);
            secrets.keep(shopped, "yes");
        }
        return key;
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
        DemoBuyer buyer = new DemoBuyer(staff, key);
        buyer.services().stream().limit(ORDERS).forEach(service -> {
            String id = DemoBuyer.text(service, "service");
            buyer.order(
                    service,
                    "https://social.example/" + slug + "/" + id,
                    DemoBuyer.text(service, "min"),
                    Map.of("request_id", "demonstration-" + id));
        });
    }
}
