package io.izyboost.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevMainTest {
    @TempDir
    Path directory;

    @Test
    void runsWhatWasBuiltFromACopyThatABuildDoesNotTouch() throws Exception {
        Path built = Files.createDirectories(directory.resolve("module/target")).resolve("module.jar");
        Path classes = Files.createDirectories(directory.resolve("module/target/classes"));
        Path library = Files.writeString(directory.resolve("library.jar"), "library");
        Files.writeString(built, "first build");
        Files.writeString(classes.resolve("A.class"), "first build");

        List<Path> run = DevMain.classPath(
                String.join(File.pathSeparator, built.toString(), library.toString(), classes.toString()),
                directory.resolve("data/launcher"));
        Files.writeString(built, "second build");
        Files.writeString(classes.resolve("A.class"), "second build");

        assertThat(run).hasSize(3);
        assertThat(run.get(0)).hasContent("first build");
        assertThat(run.get(1)).isEqualTo(library);
        assertThat(run.get(2).resolve("A.class")).hasContent("first build");
    }
}
