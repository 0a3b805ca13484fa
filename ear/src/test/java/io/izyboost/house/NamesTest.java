package io.izyboost.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.batch.api.Batchlet;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.batch.api.chunk.ItemWriter;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final String WORDS_THAT_SAY_NOTHING = "(.*(Impl|Manager|Helper|Util|Utils)|Default[A-Z].*)";

    private static final Map<Class<?>, String> ROLES = Map.of(
            Batchlet.class, "Batchlet",
            ItemReader.class, "Reader",
            ItemProcessor.class, "Processor",
            ItemWriter.class, "Writer",
            PartitionMapper.class, "Mapper");

    @Test
    void noNameIsMadeOfWordsThatSayNothing() {
        assertThat(Classes.ALL.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> name.matches(WORDS_THAT_SAY_NOTHING)))
                .isEmpty();
    }

    @Test
    void resourcesAreCalledResourceAndStandInApi() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .andShould()
                .resideInAnyPackage("..api..", "io.izyboost.rest..")
                .check(Classes.ALL);
    }

    @Test
    void aPageIsCalledAsItsView() {
        assertThat(Classes.ALL.stream()
                        .filter(type -> type.getPackageName().contains(".page"))
                        .filter(type -> type.isAnnotatedWith(Named.class))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> name.endsWith("Page"))
                        .filter(name -> views(name).noneMatch(Files::exists)))
                .isEmpty();
    }

    /** {@code ManageOrdersPage} is the bean of {@code manage/orders.xhtml}, {@code NewOrderPage} of {@code new-order.xhtml}. */
    private static Stream<java.nio.file.Path> views(String page) {
        String name =
                page.replaceAll("Page$", "").replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        java.nio.file.Path webapp = Classes.module("web").resolve("src/main/webapp");
        return Stream.of(name, name.replaceFirst("-", "/"), name + "/index")
                .map(view -> webapp.resolve(view + ".xhtml"));
    }

    @Test
    void batchArtifactsEndInTheirRole() {
        ROLES.forEach((role, word) -> classes()
                .that()
                .areAssignableTo(role)
                .and()
                .areAnnotatedWith(Named.class)
                .should()
                .haveSimpleNameEndingWith(word)
                .allowEmptyShould(true)
                .check(Classes.ALL));
    }

    @Test
    void entitiesNeverReachPagesResourcesOrJobs() {
        noClasses()
                .that()
                .resideInAnyPackage("..page..", "..api..", "..job..", "io.izyboost.ui..", "io.izyboost.rest..")
                .and()
                .resideOutsideOfPackage("io.izyboost.kernel..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .check(Classes.ALL);
    }

    @Test
    void transactionsBeginAtDoorsNeverInTheWeb() {
        List<String> transactional = List.of("jakarta.transaction", "jakarta.ejb.TransactionAttribute");
        noClasses()
                .that()
                .resideInAnyPackage("..page..", "..api..", "io.izyboost.ui..", "io.izyboost.rest..")
                .should()
                .dependOnClassesThat(new com.tngtech.archunit.base.DescribedPredicate<>("begin transactions") {
                    @Override
                    public boolean test(JavaClass type) {
                        return transactional.stream().anyMatch(type.getName()::startsWith);
                    }
                })
                .check(Classes.ALL);
    }
}
