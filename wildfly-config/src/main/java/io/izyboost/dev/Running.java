package io.izyboost.dev;

import io.izyboost.demo.DemoProvider;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What runs now: printed for people, written to {@code ready.json} for programs. */
record Running(
        DevSettings settings,
        DatabaseAddress database,
        SuperAdmin admin,
        DemoProvider provider,
        List<DemoPanel> panels) {

    void print() {
        String hub = hub();
        System.out.println();
        System.out.println("IzyBoost is ready.");
        System.out.println("  Hub            " + hub);
        System.out.println("  Console        " + hub + "/admin   " + admin.email() + "  " + admin.password());
        for (DemoPanel panel : panels) {
            System.out.println("  Panel          " + panel.url());
            System.out.println("    owner        " + line(panel.owner()) + "   (" + panel.url() + "/manage)");
            System.out.println("    customer     " + line(panel.customer()));
        }
        System.out.println("  Provider       " + provider.url() + "   key " + provider.key());
        System.out.println("  Health         http://127.0.0.1:" + settings.managementPort() + "/health, /metrics");
        System.out.println("  Ctrl-C stops everything; the data stays in " + settings.data());
    }

    /** In one step: a reader never sees half of it. */
    void write() throws IOException {
        Path ready = settings.ready();
        Files.createDirectories(ready.getParent());
        Path next = ready.resolveSibling(ready.getFileName() + ".next");
        Files.writeString(next, json().toString());
        Files.move(next, ready, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    JsonObject json() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        panels.forEach(panel -> list.add(Json.createObjectBuilder()
                .add("slug", panel.slug())
                .add("url", panel.url())
                .add("owner", account(panel.owner()))
                .add("customer", account(panel.customer()))));
        return Json.createObjectBuilder()
                .add("url", hub())
                .add("management", "http://127.0.0.1:" + settings.managementPort())
                .add("superAdmin", account(new DemoPanel.Account(admin.email(), admin.password(), admin.apiKey())))
                .add("database", databaseJson())
                .add(
                        "provider",
                        Json.createObjectBuilder().add("url", provider.url()).add("key", provider.key()))
                .add("panels", list)
                .build();
    }

    private JsonObjectBuilder databaseJson() {
        return Json.createObjectBuilder()
                .add("host", database.host())
                .add("port", database.port())
                .add("name", database.name())
                .add("user", database.user())
                .add("password", database.password())
                .add("ownerUser", database.ownerUser())
                .add("ownerPassword", database.ownerPassword());
    }

    private static JsonObjectBuilder account(DemoPanel.Account account) {
        return Json.createObjectBuilder()
                .add("email", account.email())
                .add("password", account.password())
                .add("apiKey", account.apiKey());
    }

    private static String line(DemoPanel.Account account) {
        return account.email() + "  " + account.password() + "  key " + account.apiKey();
    }

    private String hub() {
        return "http://localhost:" + settings.httpPort();
    }
}
