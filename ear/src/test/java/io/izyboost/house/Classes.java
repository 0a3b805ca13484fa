package io.izyboost.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;

/** The compiled classes of the modules that are deployed. */
final class Classes {

    static final List<String> MODULES = List.of("ejb", "batch", "web");

    static final JavaClasses ALL = new ClassFileImporter()
            .importPaths(MODULES.stream().map(Classes::compiled).toList());

    private Classes() {}

    static Path module(String name) {
        return Path.of("..", name);
    }

    private static Path compiled(String module) {
        return module(module).resolve("target/classes");
    }
}
