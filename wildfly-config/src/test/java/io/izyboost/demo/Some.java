package io.izyboost.demo;

import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Picks things for tests. */
final class Some {

    private Some() {}

    static DemoService service(DemoProvider provider, ServiceType type) {
        return provider.control().catalog().services().stream()
                .filter(service -> service.type() == type)
                .findFirst()
                .orElseThrow();
    }

    /** A plain one. */
    static DemoService service(DemoProvider provider, Predicate<DemoService> wanted) {
        return provider.control().catalog().services().stream()
                .filter(service -> service.type() == ServiceType.DEFAULT)
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    /** The answer, or null if there was none to speak of. */
    static <T> T quietly(Callable<T> call) {
        try {
            return call.call();
        } catch (Exception e) {
            return null;
        }
    }
}
