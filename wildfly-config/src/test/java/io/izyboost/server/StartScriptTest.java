package io.izyboost.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code bin/izyboost.sh} with a stand-in for WildFly's own script. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class StartScriptTest {
    private static final Map<String, String> COMPLETE = Map.of(
            "PGUSER", "izyboost_app",
            "PGPASSWORD", "one",
            "IZYBOOST_DB_OWNER_PASSWORD", "two",
            "IZYBOOST_BASE_DOMAIN", "panels.example",
            "IZYBOOST_SECRET_KEY", "three");
    /** Ends with 7 on TERM, as WildFly does with a status of its own. */
    private static final String UNTIL_TERM = "trap 'exit 7' TERM\nwhile :; do sleep 0.1; done\n";

    @TempDir
    Path home;

    private Process script;

    @BeforeEach
    void install() throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("standalone/deployments"));
        Files.createDirectories(home.resolve("standalone/log"));
        Files.copy(Path.of("server-content/bin/izyboost.sh"), home.resolve("bin/izyboost.sh"));
    }

    @AfterEach
    void end() {
        if (script != null) {
            script.descendants().forEach(ProcessHandle::destroyForcibly);
            script.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PGUSER",
                "PGPASSWORD",
                "IZYBOOST_DB_OWNER_PASSWORD",
                "IZYBOOST_BASE_DOMAIN",
                "IZYBOOST_SECRET_KEY"
            })
    void namesASettingThatIsMissingOrEmpty(String name) throws Exception {
        Map<String, String> settings = new HashMap<>(COMPLETE);
        settings.put(name, "");

        start("touch \"$0.ran\"", settings);

        assertThat(status()).isEqualTo(78);
        assertThat(errors())
                .isEqualTo("IzyBoost does not start. Set in the environment: " + name
                        + " (see the operator's guide, Settings).\n");
        assertThat(home.resolve("bin/standalone.sh.ran")).doesNotExist();
    }

    @Test
    void saysInOneLineWhatTheApplicationMisses() throws Exception {
        String line = "Settings are missing: IZYBOOST_SUPER_ADMIN_EMAIL, IZYBOOST_SUPER_ADMIN_PASSWORD."
                + " Set these environment variables and start again.";

        start(failing("{\\\"WFLYCTL0080\\\" => \\\"java.lang.IllegalStateException: " + line + "\\\"}"), COMPLETE);

        assertThat(status()).isEqualTo(1);
        assertThat(errors()).isEqualTo("IzyBoost does not start. " + line + "\n");
    }

    @Test
    void saysInOneLineWhichSettingCannotBe() throws Exception {
        String line = "Setting IZYBOOST_WORK_THREADS must be a whole number from 1, and not ";

        start(failing("\\\"IllegalStateException: " + line + "\\\\\\\"many\\\\\\\".\\\""), COMPLETE);

        assertThat(status()).isEqualTo(1);
        assertThat(errors()).startsWith("IzyBoost does not start. " + line).hasLineCount(1);
    }

    @Test
    void pointsAtTheLogWhenItDoesNotKnowTheReason() throws Exception {
        start(failing("no such luck"), COMPLETE);

        assertThat(status()).isEqualTo(1);
        assertThat(errors()).contains("The application did not deploy, see standalone/log/server.log.");
    }

    @Test
    void staysUntilItIsStoppedAndTellsHowTheServerEnded() throws Exception {
        Path marker = home.resolve("standalone/deployments/izyboost.ear.deployed");
        start("touch '" + marker + "'\n" + UNTIL_TERM, COMPLETE);
        Awaitility.await().until(() -> Files.exists(marker));

        script.destroy();

        assertThat(status()).isEqualTo(7);
        assertThat(errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3g"})
    void givesTheServerTheHeapThatIsSetAndNoneTooSmall(String heap) throws Exception {
        Map<String, String> settings = new HashMap<>(COMPLETE);
        settings.put("IZYBOOST_HEAP", heap);

        start("echo \"$JBOSS_JAVA_SIZING\" > \"$0.memory\"", settings);

        assertThat(status()).isZero();
        assertThat(Files.readString(home.resolve("bin/standalone.sh.memory")))
                .contains(heap.isEmpty() ? "-Xmx1g " : "-Xmx3g ", "-XX:+ExitOnOutOfMemoryError");
    }

    @Test
    void endsWithAServerThatEndsByItself() throws Exception {
        start("exit 3", COMPLETE);

        assertThat(status()).isEqualTo(3);
    }

    private String failing(String reason) {
        Path marker = home.resolve("standalone/deployments/izyboost.ear.failed");
        return "echo \"" + reason + "\" > '" + marker + "'\n" + UNTIL_TERM;
    }

    private void start(String standalone, Map<String, String> settings) throws IOException {
        Path server = home.resolve("bin/standalone.sh");
        Files.writeString(server, "#!/bin/sh\n" + standalone);
        assertThat(server.toFile().setExecutable(true)).isTrue();
        ProcessBuilder command =
                new ProcessBuilder("/bin/sh", home.resolve("bin/izyboost.sh").toString());
        Arrays.asList("PGUSER", "PGPASSWORD").forEach(command.environment()::remove);
        command.environment().keySet().removeIf(name -> name.startsWith("IZYBOOST_") || name.startsWith("JBOSS_"));
        command.environment().putAll(settings);
        command.redirectError(home.resolve("errors").toFile());
        script = command.start();
    }

    private int status() throws InterruptedException {
        assertThat(script.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return script.exitValue();
    }

    private String errors() throws IOException {
        return Files.readString(home.resolve("errors"), StandardCharsets.UTF_8);
    }
}
