package io.izyboost.dev;

import io.izyboost.demo.DemoProvider;
import io.izyboost.dev.ApiClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Builds the demonstration over our own interfaces, as an operator and two resellers would. What exists already is left
 * as it is: keys that are shown only once are kept with the secrets.
 */
final class DemoData {

    private static final String MAIN = "main";
    private static final int CREATED = 201;
    private static final int TAKEN = 409;
    private static final Map<String, String> PANELS =
            new TreeMap<>(Map.of("aurora", "Aurora Boost", "boreal", "Boreal Social"));

    private final ApiClient hub;
    private final Secrets secrets;
    private final DemoProvider provider;
    private final DemoHistory history;
    private final LostKey lostKey;

    /**
     * @param hub speaks to the hub with the super admin's key
     * @param database as its owner
     */
    DemoData(ApiClient hub, Secrets secrets, DemoProvider provider, DataSource database) {
        this.hub = hub;
        this.secrets = secrets;
        this.provider = provider;
        this.history = new DemoHistory(provider, database, secrets);
        this.lostKey = new LostKey(database, secrets);
    }

    List<DemoPanel> build() throws SQLException {
        DemoCatalog.into(hub, MAIN, secrets, provider);
        for (String slug : PANELS.keySet()) {
            DemoCatalog.into(staff(slug), slug, secrets, provider);
            history.trade(staff(slug), slug);
        }
        for (String slug : PANELS.keySet()) {
            history.age(slug);
        }
        return PANELS.keySet().stream().map(this::panel).toList();
    }

    private ApiClient staff(String slug) {
        return hub.with(slug + ".localhost", ownerKey(slug, PANELS.get(slug)));
    }

    private DemoPanel panel(String slug) {
        ApiClient staff = staff(slug);
        DemoPanel.Account owner = new DemoPanel.Account(
                "owner@" + slug + ".example", secrets.password(slug + ".owner"), secrets.told(slug + ".owner.key"));
        DemoPanel.Account customer = new DemoPanel.Account(
                "customer@" + slug + ".example",
                secrets.password(slug + ".customer"),
                new DemoCustomer(staff, slug, secrets, lostKey).key());
        return new DemoPanel(slug, staff.address(), owner, customer);
    }

    private String ownerKey(String slug, String name) {
        String note = slug + ".owner.key";
        String email = "owner@" + slug + ".example";
        if (secrets.told(note) == null) {
            JsonObject site = Json.createObjectBuilder()
                    .add("slug", slug)
                    .add("name", name)
                    .add("currency", "USD")
                    .add("ownerEmail", email)
                    .add("ownerPassword", secrets.password(slug + ".owner"))
                    .build();
            Answer created = hub.post("/admin/api/v1/sites", site).expect(CREATED, TAKEN);
            if (created.status() == CREATED) {
                secrets.keep(note, created.text("ownerApiKey"));
            }
        }
        return lostKey.livingKey(note, slug, email);
    }
}
