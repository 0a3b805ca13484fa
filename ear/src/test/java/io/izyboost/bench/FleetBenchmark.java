package io.izyboost.bench;

import io.izyboost.dev.EmbeddedDatabase;
import io.izyboost.dev.Ports;
import io.izyboost.dev.Secrets;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.tenancy.migration.FleetRig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Provisioning, fleet migration and the check at the start, on a durable database of their own. */
final class FleetBenchmark implements Benchmark {
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 3;

    /** Work that is timed. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    @Override
    public List<Figure> measure(IzyBoostServer server) throws Exception {
        Path work = Path.of(System.getProperty("izyboost.work")).resolve("fleet");
        Secrets secrets = Secrets.keptIn(work.resolve("secrets.properties"));
        try (EmbeddedDatabase database =
                        EmbeddedDatabase.startEmpty(work.resolve("postgresql"), Ports.free(), secrets, true);
                FleetRig rig = new FleetRig(database)) {
            List<Figure> figures = new ArrayList<>(provisioning(rig));
            figures.addAll(fleet(rig, Integer.getInteger("bench.panels", 1000)));
            return figures;
        }
    }

    /** Ours and raw take turns, so that a noisy moment of the machine hits both. */
    private static List<Figure> provisioning(FleetRig rig) throws Exception {
        double[] cold = new double[ROUNDS];
        double[] raw = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double rawMillis = millis(rig::createRaw);
            double coldMillis = millis(rig::create);
            if (round >= 0) {
                raw[round] = rawMillis;
                cold[round] = coldMillis;
            }
        }
        rig.makeReady(ROUNDS);
        double[] pooled = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            pooled[round] = millis(rig::create);
        }
        double floor = median(raw);
        return List.of(
                Figure.atMost("create a panel, schema built (median)", median(cold), floor, "ms", 1.5 * floor),
                Figure.atMost("create a panel, schema from the pool (median)", median(pooled), Double.NaN, "ms", 30));
    }

    private static List<Figure> fleet(FleetRig rig, int panels) throws Exception {
        rig.createMany(panels);
        double floor = millis(rig::migrateRaw);
        boolean[] behind = new boolean[1];
        double ours = millis(rig::migrate);
        double[] checks = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            checks[round] = millis(() -> behind[0] |= rig.isAnyBehind());
        }
        if (behind[0]) {
            throw new IllegalStateException("The fleet did not come forward");
        }
        return List.of(
                Figure.atMost("column and index in " + panels + " panels", ours, floor, "ms", 4 * floor),
                Figure.atMost(
                        "who is behind, of " + panels + " panels (worst)",
                        Arrays.stream(checks).max().orElseThrow(),
                        Double.NaN,
                        "ms",
                        50));
    }

    private static double millis(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
