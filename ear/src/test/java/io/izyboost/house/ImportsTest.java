package io.izyboost.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportsTest {

    /** Shared parts of one module each; {@code pool} is a module of the server. */
    private static final Set<String> PLUMBING = Set.of("ui", "rest", "job", "pool");

    /** Sub-packages that are open to all who may import the feature. ADR 8 tells why these. */
    private static final Map<String, Set<String>> OPEN = Map.of(
            "kernel", Set.of("access", "work", "job"),
            "tenancy", Set.of("alert", "settings", "secret", "retention"));

    private static final Set<String> OPEN_CLASSES = Set.of("io.izyboost.tenancy.migration.Fleet");

    @Test
    void everyImportIsInTheTable() {
        classes().should(importOnlyWhatTheTableAllows()).check(Classes.ALL);
    }

    @Test
    void everyClassBelongsToAFeatureOrToThePlumbing() {
        classes()
                .should(new ArchCondition<>("belong to a feature or to the plumbing") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        String feature = Place.of(type).feature();
                        boolean known = ImportTable.features().contains(feature) || PLUMBING.contains(feature);
                        events.add(new SimpleConditionEvent(type, known, type.getName() + " is in no known feature"));
                    }
                })
                .check(Classes.ALL);
    }

    private static ArchCondition<JavaClass> importOnlyWhatTheTableAllows() {
        return new ArchCondition<>("import only what the table allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    boolean allowed = !Place.isOurs(target) || mayImport(type, target);
                    events.add(new SimpleConditionEvent(type, allowed, dependency.getDescription()));
                }
            }
        };
    }

    private static boolean mayImport(JavaClass from, JavaClass to) {
        Place source = Place.of(from);
        Place target = Place.of(to);
        if (PLUMBING.contains(target.feature())) {
            return mayUsePlumbing(source, target);
        }
        if (PLUMBING.contains(source.feature())) {
            // The list of a JAX-RS application names resources; no other shared part knows a page, resource or job.
            return from.getSimpleName().endsWith("Application") || isOpen(target, to);
        }
        return source.feature().equals(target.feature())
                || (ImportTable.reachableFrom(source.feature()).contains(target.feature()) && isOpen(target, to));
    }

    private static boolean mayUsePlumbing(Place source, Place target) {
        return switch (target.feature()) {
            case "pool" -> source.feature().equals("tenancy");
            case "job" -> source.feature().equals("job") || source.surface().equals("job");
            default ->
                Set.of("ui", "rest").contains(source.feature())
                        || Set.of("page", "api").contains(source.surface());
        };
    }

    private static boolean isOpen(Place target, JavaClass type) {
        return target.inner().isEmpty()
                || OPEN.getOrDefault(target.feature(), Set.of())
                        .contains(target.inner().get(0))
                || OPEN_CLASSES.contains(outermost(type).getName());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ImportsTest::outermost).orElse(type);
    }
}
