package io.izyboost.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.AuditDetail;
import io.izyboost.kernel.access.Subject;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelState;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditSubjectTest {
    private static final Panel PANEL = new Panel(
            new PanelId(7), "seven", "Seven", "p_7", "USD", "en", PanelState.ACTIVE, 1, false, new PanelId(1), null);

    @Test
    void isTheTextThatIsMarked() {
        assertThat(of("suspend", null, "seven")).isEqualTo("seven");
    }

    @Test
    void isTheSlugOfAPanel() {
        assertThat(of("create", "izy_secret", PANEL, "horse")).isEqualTo("seven");
    }

    @Test
    void isTheFirstIdElseTheResult() {
        assertThat(of("issue", null, "izy_secret", new UserId(3)))
                .startsWith("UserId")
                .contains("3");
        assertThat(of("add", 5L, "horse")).isEqualTo("5");
    }

    @Test
    void isToldByAnInputThatKnowsIt() {
        Object credit = new Credit(new UserId(3));

        assertThat(of("credit", null, credit)).startsWith("UserId").contains("3");
        assertThat(AuditSubject.detail(new Object[] {credit, "horse"})).isEqualTo("10 for a receipt");
        assertThat(AuditSubject.detail(new Object[] {"horse"})).isNull();
    }

    @Test
    void countsWhatWasChosen() {
        assertThat(of("all", null, List.of(1, 2, 3))).isEqualTo("3 chosen");
    }

    @Test
    void isNeverATextThatIsNotMarked() {
        assertThat(of("add", "izy_secret", "horse")).isNull();
    }

    private static String of(String name, Object result, Object... arguments) {
        Method door = Arrays.stream(Door.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findAny()
                .orElseThrow();
        return AuditSubject.of(door, arguments, result);
    }

    /** Methods as doors have them. */
    private interface Door {
        void suspend(@Subject String slug);

        String create(Panel panel, String password);

        void issue(String key, UserId user);

        long add(String password);

        void credit(Credit credit);

        void all(List<Integer> chosen);
    }

    private record Credit(UserId user) implements AuditDetail {
        @Override
        public UserId auditSubject() {
            return user;
        }

        @Override
        public String auditDetail() {
            return "10 for a receipt";
        }
    }
}
