package io.izyboost.demo;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Runs the provider by itself: {@code DemoMain [port] [directory]}. */
public final class DemoMain {

    private DemoMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        DemoConfig config = arguments.length > 1 ? DemoConfig.keptIn(Path.of(arguments[1])) : DemoConfig.inMemory();
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
        DemoProvider provider = new DemoProvider(config.withPort(port).withPace(Pace.lively())).start();
        Runtime.getRuntime().addShutdownHook(new Thread(provider::stop, "demo-provider-stop"));
        System.out.println("Provider: " + provider.url() + "  key: " + provider.key());
        System.out.println("Control:  " + provider.controlUrl());
        new CountDownLatch(1).await();
    }
}
