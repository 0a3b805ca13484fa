package io.izyboost.catalog;

import io.izyboost.dev.EmbeddedDatabase;
import io.izyboost.dev.Ports;
import io.izyboost.dev.Secrets;
import io.izyboost.provider.Offer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database with two panels' tables and a provider account in each, to write catalogs into without a server. */
final class TwoPanels implements AutoCloseable {
    static final String ONE = "p_1";
    static final String OTHER = "p_2";

    interface Work<T> {
        T run(ServiceWriter writer) throws SQLException;
    }

    private final EmbeddedDatabase database;

    private TwoPanels(EmbeddedDatabase database) {
        this.database = database;
    }

    static TwoPanels start() throws IOException, SQLException {
        Path directory = Files.createTempDirectory("izyboost-catalog");
        TwoPanels panels = new TwoPanels(EmbeddedDatabase.start(
                directory.resolve("postgres"), Ports.free(), Secrets.keptIn(directory.resolve("secrets")), false));
        panels.make(ONE);
        panels.make(OTHER);
        return panels;
    }

    void clear() throws SQLException {
        for (String schema : new String[] {ONE, OTHER}) {
            sql(schema, "truncate services, service_changes, categories");
        }
    }

    ImportPlan importing(String schema, ImportServices request, Offer offer) throws SQLException {
        return writing(schema, writer -> {
            ImportPlan plan = ImportPlan.of(request, account(), OfferReview.of(offer, BigDecimal.ONE), writer.stored());
            writer.makeCategories(plan.fresh());
            writer.insert(plan.fresh());
            writer.update(plan.known().stream().filter(StoredService::isChanged).toList(), "import");
            return plan;
        });
    }

    ImportResult importing(String schema, ImportServices request, Offer offer, Progress progress) throws SQLException {
        OfferReview review = OfferReview.of(offer, BigDecimal.ONE);
        return writing(schema, writer -> new ImportRun(writer, progress)
                .take(stored -> ImportPlan.of(request, account(), review, stored)));
    }

    SyncPlan syncing(String schema, Offer offer) throws SQLException {
        return writing(schema, writer -> {
            SyncPlan plan = SyncPlan.of(
                    OfferReview.of(offer, BigDecimal.ONE), writer.stored().values());
            writer.update(plan.changed(), "sync");
            return plan;
        });
    }

    <T> T writing(String schema, Work<T> work) throws SQLException {
        try (Connection connection = open(schema)) {
            return work.run(new ServiceWriter(connection, 1, Instant.now()));
        }
    }

    String ask(String schema, String query) throws SQLException {
        try (Connection connection = open(schema);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    void sql(String schema, String text) throws SQLException {
        try (Connection connection = open(schema);
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    /** The same for callbacks. */
    void edit(String schema, String text) {
        try {
            sql(schema, text);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static CatalogAccount account() {
        return new CatalogAccount(
                new io.izyboost.provider.ProviderAccountId(1),
                "Supplier",
                io.izyboost.provider.ProviderKind.API_V2,
                BigDecimal.ONE,
                "USD",
                new BigDecimal("10"),
                null,
                true,
                java.time.Duration.ofHours(6),
                null);
    }

    static ImportServices all(@Nullable String margin) {
        return new ImportServices(
                new io.izyboost.provider.ProviderAccountId(1),
                null,
                margin == null ? null : new BigDecimal(margin),
                null,
                Map.of());
    }

    Connection open(String schema) throws SQLException {
        Connection connection = database.address().owner().getConnection();
        connection.setSchema(schema);
        return connection;
    }

    private void make(String schema) throws IOException, SQLException {
        sql("public", "create schema " + schema);
        for (String script : new String[] {"V1__identity_accounts.sql", "V2__catalog_services.sql"}) {
            try (var text = getClass().getResourceAsStream("/db/panel/" + script)) {
                sql(schema, new String(text.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        sql(
                schema,
                "insert into api_providers (name, kind, currency, created_at) values ('S', 'API_V2', 'USD', now())");
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
