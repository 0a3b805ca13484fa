package io.izyboost.bench;

import io.izyboost.dev.ApiClient;
import io.izyboost.harness.IzyBoostServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs every benchmark on one server with a durable database, prints a table and writes {@code results.json}. */
public final class Bench {

    private static final List<Benchmark> BENCHMARKS = List.of(
            new FleetBenchmark(),
            new CatalogBenchmark(),
            new DispatchBenchmark(),
            new StatusBenchmark(),
            new OrderBenchmark(),
            new WholeFleetBenchmark());

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        ApiClient.allowHostHeader();
        System.setProperty("izyboost.durable", "true");
        List<Figure> figures = new ArrayList<>();
        try (IzyBoostServer server = IzyBoostServer.start("server", Map.of())) {
            for (Benchmark benchmark : wanted()) {
                figures.addAll(measured(benchmark, server));
            }
        }
        print(figures);
        write(figures);
        System.exit(0);
    }

    /** All, or only the one that {@code -Dbench.only} names. */
    private static List<Benchmark> wanted() {
        String only = System.getProperty("bench.only", "");
        return BENCHMARKS.stream()
                .filter(benchmark ->
                        only.isEmpty() || benchmark.getClass().getSimpleName().equals(only))
                .toList();
    }

    /** A benchmark that fails is a row that says so; the others still run. */
    private static List<Figure> measured(Benchmark benchmark, IzyBoostServer server) {
        String name = benchmark.getClass().getSimpleName();
        System.out.println(name + " ...");
        try {
            return benchmark.measure(server);
        } catch (Exception e) {
            e.printStackTrace(System.out);
            return List.of(new Figure(name, Double.NaN, Double.NaN, "", "failed: " + e.getMessage(), false));
        }
    }

    private static void print(List<Figure> figures) {
        System.out.printf("%-52s %12s %12s %-10s %-24s %s%n", "work", "ours", "floor", "unit", "goal", "met");
        for (Figure figure : figures) {
            System.out.printf(
                    "%-52s %12s %12s %-10s %-24s %s%n",
                    figure.work(),
                    Rounded.of(figure.ours()),
                    Rounded.of(figure.floor()),
                    figure.unit(),
                    figure.goal(),
                    figure.met() ? "yes" : "NO");
        }
    }

    private static void write(List<Figure> figures) throws IOException {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (Figure figure : figures) {
            JsonObjectBuilder row = Json.createObjectBuilder().add("work", figure.work());
            add(row, "ours", figure.ours());
            add(row, "floor", figure.floor());
            rows.add(row.add("unit", figure.unit()).add("goal", figure.goal()).add("met", figure.met()));
        }
        Path file = Path.of(System.getProperty("izyboost.work")).resolve("results.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, rows.build().toString());
        System.out.println("Written to " + file);
    }

    private static void add(JsonObjectBuilder row, String name, double value) {
        if (Double.isNaN(value)) {
            row.addNull(name);
        } else {
            row.add(name, Rounded.number(value));
        }
    }
}
