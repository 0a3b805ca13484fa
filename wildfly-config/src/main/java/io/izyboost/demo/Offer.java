package io.izyboost.demo;

import java.math.BigDecimal;

/** A thing that is sold on one platform, before grades and regions make services of it. */
record Offer(String platform, String thing, ServiceType type, BigDecimal rate, long min, long max) {

    /** One line of a word list: {@code thing | rate | min | max}. */
    static Offer line(ServiceType type, String platform, String line) {
        String[] parts = line.split("\\|", 4);
        return new Offer(
                platform,
                parts[0].strip(),
                type,
                new BigDecimal(parts[1].strip()),
                Long.parseLong(parts[2].strip()),
                Long.parseLong(parts[3].strip()));
    }

    /** Over when the broadcast is over: nothing to refill, nothing to spread over days. */
    boolean passing() {
        return thing.startsWith("Live") || thing.endsWith(" min");
    }
}
