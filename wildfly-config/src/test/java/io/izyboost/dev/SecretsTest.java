package io.izyboost.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path directory;

    @Test
    void whatOneDatabaseToldIsNotTakenForWhatAnotherTold() throws IOException {
        Secrets secrets = secrets();
        secrets.notesOf("embedded.5");
        secrets.keep("aurora.owner.key", "of the embedded one");
        String password = secrets.password("database");

        secrets.notesOf("named.7");
        assertThat(secrets.told("aurora.owner.key")).isNull();
        secrets.keep("aurora.owner.key", "of PGHOST");
        assertThat(secrets.password("database")).as("roles of both have it").isEqualTo(password);

        Secrets later = secrets();
        later.notesOf("embedded.5");
        assertThat(later.told("aurora.owner.key")).isEqualTo("of the embedded one");
    }

    @Test
    void areForTheirOwnerOnly() throws IOException {
        assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
        secrets().password("database");

        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    private Secrets secrets() throws IOException {
        return Secrets.keptIn(directory.resolve("secrets.properties"));
    }
}
