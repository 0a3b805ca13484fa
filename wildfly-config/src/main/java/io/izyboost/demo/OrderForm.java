package io.izyboost.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Reads the parameters of one {@code add}, refuses what the service's type does not allow, and counts what is billed. */
final class OrderForm {

    /** What an order without an end reserves for: its posts are billed as they come, so something must be held. */
    private static final long POSTS_IF_UNLIMITED = 10;

    private final DemoService service;
    private final Map<String, String> parameters;

    OrderForm(DemoService service, Map<String, String> parameters) {
        this.service = service;
        this.parameters = parameters;
    }

    /** The billed quantity: 1 for a package. */
    long quantity() {
        service.type().required().forEach(this::require);
        if (parameters.containsKey("link")) {
            checkLink();
        }
        checkSpecial();
        return switch (service.type().billing()) {
            case FLAT -> 1;
            case COMMENTS -> within(Wire.lines(parameters.get("comments")).size());
            case USERNAMES -> within(Wire.lines(parameters.get("usernames")).size());
            case POSTS -> posts();
            case QUANTITY -> runs() * within(whole("quantity"));
        };
    }

    BigDecimal charge(long quantity) {
        return price(service.type(), service.rate(), quantity);
    }

    static BigDecimal price(ServiceType type, BigDecimal rate, long quantity) {
        BigDecimal exact = rate.multiply(BigDecimal.valueOf(quantity));
        return (type.billing() == ServiceType.Billing.FLAT ? exact : exact.movePointLeft(3))
                .setScale(6, RoundingMode.HALF_UP);
    }

    private void require(String name) {
        if (parameters.getOrDefault(name, "").isBlank()) {
            throw new Refusal("Incorrect " + name);
        }
    }

    private void checkLink() {
        String link = parameters.get("link");
        if (link.isBlank() || link.strip().contains(" ") || link.length() > 2000) {
            throw new Refusal("Incorrect link");
        }
    }

    private void checkSpecial() {
        switch (service.type()) {
            case POLL -> range("answer_number", 1, 100);
            case WEB_TRAFFIC -> checkTraffic();
            case MENTIONS_MEDIA_LIKERS -> {
                if (!parameters.get("media").startsWith("http")) {
                    throw new Refusal("Incorrect media");
                }
            }
            default -> {}
        }
    }

    private void checkTraffic() {
        range("device", 1, 5);
        long source = range("type_of_traffic", 1, 3);
        if (source == 1) {
            require("google_keyword");
        } else if (source == 2) {
            require("referring_url");
        }
    }

    private long posts() {
        long low = within(whole("min"));
        long high = within(whole("max"));
        if (high < low) {
            throw new Refusal("Incorrect max");
        }
        checkDelay();
        if (!parameters.getOrDefault("expiry", "01/01/2030").matches("\\d{1,2}/\\d{1,2}/\\d{4}")) {
            throw new Refusal("Incorrect expiry");
        }
        long coming = parameters.containsKey("posts") ? range("posts", 0, 10_000) : POSTS_IF_UNLIMITED;
        long old = parameters.containsKey("old_posts") ? range("old_posts", 0, 10_000) : 0;
        return high * Math.max(1, coming + old);
    }

    private void checkDelay() {
        long minutes = range("delay", 0, 600);
        boolean offered = minutes % 30 == 0 || minutes == 5 || minutes == 10 || minutes == 15;
        if (!offered) {
            throw new Refusal("Incorrect delay");
        }
    }

    private long runs() {
        if (parameters.getOrDefault("runs", "").isBlank()) {
            return 1;
        }
        if (!service.dripFeed()) {
            throw new Refusal("Incorrect request");
        }
        require("interval");
        range("interval", 1, 100_000);
        long runs = range("runs", 1, 10_000);
        within(Math.multiplyExact(runs, whole("quantity")));
        return runs;
    }

    private long within(long quantity) {
        if (quantity < service.min()) {
            throw new Refusal("Quantity less than minimal " + service.min());
        }
        if (quantity > service.max()) {
            throw new Refusal("Quantity more than maximum " + service.max());
        }
        return quantity;
    }

    private long range(String name, long low, long high) {
        long value = whole(name);
        if (value < low || value > high) {
            throw new Refusal("Incorrect " + name);
        }
        return value;
    }

    private long whole(String name) {
        String text = parameters.getOrDefault(name, "").strip();
        if (!text.matches("\\d{1,12}")) {
            throw new Refusal("Incorrect " + name);
        }
        return Long.parseLong(text);
    }
}
