package io.izyboost.dev;

import io.izyboost.demo.DemoProvider;
import io.izyboost.dev.ApiClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * Builds the demonstration over our own interfaces, as an operator and two resellers would. What exists already is left
 * as it is: keys that are shown only once are kept with the secrets.
 */
final class DemoData {

    private static final int CREATED = 201;

    private final ApiClient hub;
    private final Secrets secrets;
    private final DemoProvider provider;

    /** @param hub speaks to the hub with the super admin's key */
    DemoData(ApiClient hub, Secrets secrets, DemoProvider provider) {
        this.hub = hub;
        this.secrets = secrets;
        this.provider = provider;
    }

    List<DemoPanel> build() {
        return List.of(panel("aurora", "Aurora Boost"), panel("boreal", "Boreal Social"));
    }

    private DemoPanel panel(String slug, String name) {
        DemoPanel.Account owner = new DemoPanel.Account(
                "owner@" + slug + ".example", secrets.password(slug + ".owner"), ownerKey(slug, name));
        ApiClient staff = hub.with(slug + ".localhost", owner.apiKey());
        DemoCatalog.into(staff, slug, secrets, provider);
        DemoPanel.Account customer = new DemoPanel.Account(
                "customer@" + slug + ".example",
                secrets.password(slug + ".customer"),
                new DemoCustomer(staff, slug, secrets).key());
        return new DemoPanel(slug, staff.address(), owner, customer);
    }

    private String ownerKey(String slug, String name) {
        String told = slug + ".owner.key";
        if (secrets.told(told) == null) {
            JsonObject site = Json.createObjectBuilder()
                    .add("slug", slug)
                    .add("name", name)
                    .add("currency", "USD")
                    .add("ownerEmail", "owner@" + slug + ".example")
                    .add("ownerPassword", secrets.password(slug + ".owner"))
                    .build();
            Answer created = hub.post("/admin/api/v1/sites", site).expect(CREATED);
            secrets.keep(told, created.text("ownerApiKey"));
        }
        return secrets.told(told);
    }
}
