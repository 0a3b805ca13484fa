package io.izyboost.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One browser for the whole run, {@link Screens} of its own for each test method. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return chromium().isPresent()
                ? ConditionEvaluationResult.enabled("Chromium is installed")
                : ConditionEvaluationResult.disabled("No Chromium found: browser tests are skipped. Looked for "
                        + PLACES + "; -Dchromium=<path> names another.");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Screens.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Open open = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Open.class, unused -> Open.chromiumBrowser(), Open.class);
        Screens screens =
                new Screens(open.browser(), context.getRequiredTestClass().getSimpleName());
        context.getStore(NAMESPACE).put(Screens.class, screens);
        return screens;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Screens screens = context.getStore(NAMESPACE).remove(Screens.class, Screens.class);
        if (screens != null) {
            screens.close(context.getExecutionException().isPresent());
        }
    }

    private static Optional<Path> chromium() {
        return Stream.concat(Stream.ofNullable(System.getProperty("chromium")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Closed by JUnit when the run ends. */
    private record Open(Playwright playwright, Browser browser) implements AutoCloseable {

        static Open chromiumBrowser() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            LaunchOptions options = new LaunchOptions()
                    .setExecutablePath(chromium().orElseThrow())
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
            return new Open(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
