package io.izyboost.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Windows of one test, each with cookies of its own. What goes wrong on a page (a script's error, a refused content
 * policy) is collected; a failed test leaves a picture of every window in {@code target/screens}.
 */
public final class Screens {

    private static final int PATIENCE_MILLIS = 15_000;

    private final Browser browser;
    private final String name;
    private final List<Page> pages = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Screens(Browser browser, String name) {
        this.browser = browser;
        this.name = name;
    }

    /** @param url everything that the window opens is relative to it */
    public Page desktop(String url) {
        return open(new NewContextOptions()
                .setViewportSize(1440, 900)
                .setBaseURL(url)
                .setLocale("en"));
    }

    public Page phone(String url) {
        return open(new NewContextOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true)
                .setBaseURL(url)
                .setLocale("en"));
    }

    /** A window as described; use it for another language or the dark scheme. */
    public Page open(NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        pages.add(page);
        return page;
    }

    /** Signs in on the panel that the window stands on. */
    public static Page logIn(Page page, String email, String password) {
        page.navigate("/log-in");
        page.locator("[id='form:email']").fill(email);
        page.locator("[id='form:password']").fill(password);
        page.locator("[id='form:submit']").click();
        page.waitForURL(url -> !url.contains("log-in"));
        return page;
    }

    /** The same, as the panel's owner. */
    public static Page logIn(Page page, TestPanel panel) {
        return logIn(page, panel.ownerEmail(), panel.password());
    }

    /** Errors of scripts and of the console on any window so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Writes a picture of the whole page to {@code target/screens}. */
    public void picture(Page page, String title) {
        Path file = Path.of(System.getProperty("izyboost.work"))
                .resolveSibling("screens")
                .resolve(name + "-" + title + ".png");
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    }

    void close(boolean failed) {
        for (int i = 0; i < pages.size(); i++) {
            if (failed && !pages.get(i).isClosed()) {
                picture(pages.get(i), "failed-" + i);
            }
            pages.get(i).context().close();
        }
    }
}
