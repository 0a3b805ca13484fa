package io.izyboost.tenancy.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The migrations of this release for a panel's schema, oldest first. Flyway resolves them, so versions, names and
 * checksums are its own; it is asked once, not for each schema.
 */
public final class PanelScripts {
    static final String FOLDER = "db/panel";

    private final List<PanelScript> scripts;
    private final String grants;

    private PanelScripts(List<PanelScript> scripts, String grants) {
        this.scripts = List.copyOf(scripts);
        this.grants = grants;
    }

    /** Reads the folders of the class path; Flyway wants a database at hand but reads no schema that exists. */
    static PanelScripts resolve(DataSource database, String... folders) {
        ClassLoader loader = PanelScripts.class.getClassLoader();
        String[] locations =
                Arrays.stream(folders).map(folder -> "classpath:" + folder).toArray(String[]::new);
        MigrationInfo[] all = Flyway.configure(loader)
                .dataSource(database)
                .defaultSchema("p_0")
                .createSchemas(false)
                .locations(locations)
                .load()
                .info()
                .all();
        List<PanelScript> scripts = new ArrayList<>();
        for (MigrationInfo info : all) {
            scripts.add(new PanelScript(
                    number(info),
                    info.getDescription(),
                    info.getScript(),
                    info.getChecksum(),
                    read(loader, info.getScript(), folders)));
        }
        return new PanelScripts(scripts, read(loader, "grants.sql", "db"));
    }

    /** The same, but as an older release had them. */
    PanelScripts upTo(int version) {
        return new PanelScripts(
                scripts.stream().filter(script -> script.version() <= version).toList(), grants);
    }

    List<PanelScript> after(int version) {
        return scripts.stream().filter(script -> script.version() > version).toList();
    }

    /** What the runtime role may not do; run after every change of a schema. */
    String grants() {
        return grants;
    }

    int latest() {
        return scripts.isEmpty() ? 0 : scripts.get(scripts.size() - 1).version();
    }

    /** One number for all of them, so that the ledger shows a schema built from other texts. */
    long checksum() {
        long sum = 0;
        for (PanelScript script : scripts) {
            sum = (sum * 31 + script.version()) * 31 + script.checksum();
        }
        return sum;
    }

    private static int number(MigrationInfo info) {
        MigrationVersion version = info.getVersion();
        if (version == null) {
            throw new IllegalStateException(info.getScript() + " has no version; a panel knows none of that kind");
        }
        return Integer.parseInt(version.getVersion());
    }

    private static String read(ClassLoader loader, String script, String... folders) {
        for (String folder : folders) {
            try (InputStream text = loader.getResourceAsStream(folder + "/" + script)) {
                if (text != null) {
                    return new String(text.readAllBytes(), StandardCharsets.UTF_8);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("Migration " + script + " is nowhere on the class path");
    }
}
