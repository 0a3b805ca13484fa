package io.izyboost.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.izyboost.kernel.access.RequiresPermission;
import jakarta.ejb.Stateless;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may pass stands on every method of a door. Where it does not, it stands here, with the reason. */
class DoorsTest {
    /** The caller is nobody yet: here it is found out who calls, or somebody comes to be. */
    private static final Set<String> OF_STRANGERS =
            Set.of("ApiKeys.resolve", "Sessions.signUp", "Sessions.logIn", "Sessions.caller");

    /** What every visitor of a storefront sees, and what the world knows. */
    private static final Set<String> OF_EVERYBODY = Set.of(
            "Catalog.sellable", "Catalog.offer", "Catalog.description", "Catalog.categories", "Panels.currencies");

    /** One's own account, or somebody's who may do no more than the caller: they ask {@code Access} themselves. */
    private static final Set<String> THAT_ASK_THEMSELVES = Set.of(
            "Accounts.add",
            "Accounts.addWithKey",
            "Accounts.get",
            "Accounts.block",
            "Accounts.unblock",
            "Accounts.speak",
            "ApiKeys.issue",
            "ApiKeys.current");

    /** Called by doors that have asked, in their transaction, or by the house's own work; never by a page or resource. */
    private static final Set<String> OF_THE_HOUSE = Set.of(
            "PanelLifeCycle.born",
            "PanelLifeCycle.suspend",
            "PanelLifeCycle.activate",
            "PanelLifeCycle.rename",
            "PanelLifeCycle.ownedBy",
            "Alerts.raise",
            "Alerts.over",
            "Alerts.mailedAt",
            "ApiCalls.write",
            "Ledger.charge",
            "Ledger.refund",
            "LedgerCheck.makeDue",
            "BatchJobs.start",
            "BatchJobs.find",
            "BatchJobs.list",
            "BatchJobs.progress");

    @Test
    void everyMethodSaysWhoMayPassIt() {
        assertThat(doors().filter(method -> !method.isAnnotatedWith(RequiresPermission.class))
                        .map(DoorsTest::name)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(OF_STRANGERS, OF_EVERYBODY, THAT_ASK_THEMSELVES, OF_THE_HOUSE)
                                .flatMap(Set::stream)
                                .toList());
    }

    @Test
    void doorsOfTheHouseAreNotOpenedFromTheWeb() {
        assertThat(doors().filter(method -> OF_THE_HOUSE.contains(name(method)))
                        .flatMap(method -> method.getCallsOfSelf().stream())
                        .map(call -> call.getOriginOwner())
                        .filter(DoorsTest::isWeb)
                        .map(JavaClass::getName))
                .isEmpty();
    }

    private static boolean isWeb(JavaClass type) {
        return type.getPackageName().matches("io\\.izyboost\\.(ui|rest|\\w+\\.(page|api))(\\..*)?");
    }

    private static Stream<JavaMethod> doors() {
        return Classes.ALL.stream()
                .filter(type -> type.isAnnotatedWith(Stateless.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
