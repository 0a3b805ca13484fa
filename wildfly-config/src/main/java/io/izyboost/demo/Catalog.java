package io.izyboost.demo;

import jakarta.json.JsonArrayBuilder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The services on sale. What the {@code services} action shows may be cut short on demand; what can be ordered is not. */
final class Catalog {

    private volatile Map<Long, DemoService> services = Map.of();
    private volatile long shown = Long.MAX_VALUE;
    private volatile byte[] listing = new byte[0];

    synchronized void replace(List<DemoService> list) {
        Map<Long, DemoService> next = new LinkedHashMap<>();
        list.forEach(service -> next.put(service.id(), service));
        services = next;
        render();
    }

    /** Changes each service; the change answers null to remove one. */
    synchronized void change(UnaryOperator<DemoService> change) {
        replace(services.values().stream()
                .map(change)
                .filter(service -> service != null)
                .toList());
    }

    synchronized void put(DemoService service) {
        Map<Long, DemoService> next = new LinkedHashMap<>(services);
        next.put(service.id(), service);
        replace(List.copyOf(next.values()));
    }

    /** Shows only the first services: 0 is an empty list, the maximum shows all. */
    synchronized void show(long first) {
        shown = first;
        render();
    }

    long shown() {
        return shown;
    }

    DemoService get(long id) {
        DemoService service = services.get(id);
        if (service == null) {
            throw new Refusal("Incorrect service ID");
        }
        return service;
    }

    List<DemoService> all() {
        return List.copyOf(services.values());
    }

    /** The answer of the {@code services} action, rendered once per change. */
    byte[] listing() {
        return listing;
    }

    private void render() {
        JsonArrayBuilder list = Wire.JSON.createArrayBuilder();
        services.values().stream().limit(shown).map(DemoService::toJson).forEach(list::add);
        listing = list.build().toString().getBytes(StandardCharsets.UTF_8);
    }
}
