package io.izyboost.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-up, log-in, log-out; a session belongs to one account of one panel. */
class SessionsIT {
    private static final IzyBoostServer SERVER = IzyBoostServer.shared();
    private static TestPanel here;
    private static TestPanel elsewhere;
    private static TestCustomer customer;

    @BeforeAll
    static void twoPanels() {
        here = SERVER.aPanel();
        elsewhere = SERVER.aPanel();
        customer = here.aCustomer("0");
    }

    /** A program that asks without end, and keeps no cookie, would fill the memory with sessions. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/log-in", "/log-in?next=%2Forders", "/sign-up", "/sign-up?lang=fr", "/api", "/no-page"})
    void keepsNothingForVisitors(String path) {
        PageSession visitor = reader(here);

        assertThat(visitor.get(path).headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("izyboost="));
        assertThat(visitor.cookie()).isNull();
    }

    @Test
    void keepsNothingForThoseWhoFailToLogIn() {
        PageSession visitor = reader(here);

        String english = visitor.logIn("nobody@shop.example", "wrong password").body();
        String french = visitor.submit(
                        "/log-in?lang=fr",
                        Map.of("form:email", "nobody@shop.example", "form:password", "wrong password"))
                .body();

        assertThat(english).contains("do not match", "nobody@shop.example").doesNotContain("wrong password");
        assertThat(french).contains("ne vont pas ensemble", "lang=\"fr\"");
        assertThat(visitor.cookie()).isNull();
    }

    @Test
    void goesOnToThePageThatWasAskedForAlsoAfterAFailedTry() {
        PageSession reader = reader(here);
        Map<String, String> form = reader.form("/log-in?next=%2Forders%3Fpage%3D2");
        form.putAll(Map.of("form:email", customer.email(), "form:password", "wrong password"));
        String again = reader.post("/log-in", form, Map.of()).body();
        assertThat(again).contains("do not match", "value=\"/orders?page=2\"");

        form.put("form:password", customer.password());
        assertThat(reader.post("/log-in", form, Map.of()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/orders?page=2"));
    }

    @Test
    void opensANewSessionAtLogIn() {
        PageSession reader = signedIn(here);
        String before = reader.cookie();

        HttpResponse<String> answer = reader.logIn(customer.email(), customer.password());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(reader.cookie()).isNotEqualTo(before);
        assertThat(answer.headers().allValues("Set-Cookie").toString())
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
        assertThat(reader.get("/account").statusCode()).isEqualTo(200);
        assertThat(reader(here).with(before).get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void takesNoSessionNumberThatSomebodyElseChose() {
        String chosen = "chosenByAnAttacker0123456789012345678901";
        PageSession reader = reader(here).with(chosen);

        reader.logIn(customer.email(), customer.password());

        assertThat(reader.cookie()).isNotEqualTo(chosen);
        assertThat(reader.get("/account").statusCode()).isEqualTo(200);
        assertThat(reader(here).with(chosen).get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void takesACookieOfOnePanelOnNoOther() {
        PageSession reader = signedIn(here);
        PageSession owner = reader(here);
        owner.logIn(here.ownerEmail(), here.password());

        for (String page : pages()) {
            for (PageSession thief : List.of(reader, owner)) {
                HttpResponse<String> answer =
                        reader(elsewhere).with(thief.cookie()).get(page);

                assertThat(answer.statusCode()).as(page).isEqualTo(401);
                assertThat(answer.body()).doesNotContain(customer.email(), here.ownerEmail());
            }
        }
        assertThat(reader.get("/account").statusCode()).isEqualTo(200);
        assertThat(owner.get("/manage/").statusCode()).isEqualTo(200);
    }

    /** Every view that there is; the console's are on the hub only. */
    private static List<String> pages() {
        Path views = Path.of("..", "web", "src", "main", "webapp");
        try (Stream<Path> files = Files.walk(views)) {
            List<String> pages = files.map(file -> "/" + views.relativize(file).toString())
                    .filter(name -> name.endsWith(".xhtml"))
                    .filter(name -> !name.startsWith("/WEB-INF") && !name.startsWith("/admin"))
                    .map(name -> name.replaceAll("(index)?\\.xhtml$", ""))
                    .toList();
            assertThat(pages).contains("/", "/account", "/manage/orders");
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void endsWithLogOut() {
        PageSession reader = signedIn(here);
        String cookie = reader.cookie();

        assertThat(reader.post("/log-out", Map.of(), Map.of()).statusCode()).isEqualTo(303);

        assertThat(reader(here).with(cookie).get("/account").statusCode()).isEqualTo(302);
        assertThat(signedIn(here).get("/log-out").statusCode()).isEqualTo(405);
    }

    @Test
    void signsUpAVisitorAsACustomer() {
        PageSession reader = reader(here);

        HttpResponse<String> answer = reader.submit(
                "/sign-up",
                Map.of(
                        "form:email", "new@shop.example",
                        "form:password", "a long enough one",
                        "form:role", "owner",
                        "role", "owner",
                        "signUpPage.role", "owner",
                        "balance", "1000"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(reader.get("/account").body()).contains("new@shop.example");
        assertThat(reader.get("/transactions").body()).doesNotContain("1,000");
        assertThat(reader.get("/manage/").statusCode()).isEqualTo(403);
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        String taken = reader(here)
                .submit("/sign-up", Map.of("form:email", customer.email(), "form:password", "a long enough one"))
                .body();
        String weak = reader(here)
                .submit("/sign-up?lang=fr", Map.of("form:email", "weak@shop.example", "form:password", "password"))
                .body();

        assertThat(taken)
                .contains("There is already an account with this address")
                .contains(customer.email());
        assertThat(weak).contains("Choisissez un mot de passe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/manage/", "/manage/orders", "/manage/customers", "/account", "/orders", "/new-order"})
    void sendsVisitorsToLogIn(String path) {
        HttpResponse<String> answer = reader(here).get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/log-in?next=%2F"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/",
                "/admin/fleet",
                "/admin/index.xhtml",
                "/admin//fleet",
                "/faces/admin/index.xhtml",
                "/faces/admin/fleet.xhtml",
                "/admin/index.jsf",
                "/admin/fleet.faces",
                "/admin/;jsessionid=1",
                "/admin;a=b/fleet",
                "//admin/",
                "/%61dmin/",
                "/%2fadmin/",
                "/manage/../admin/",
                "/./admin/fleet"
            })
    void hasNoConsoleOnAChild(String path) {
        assertThat(reader(here).get(path).statusCode()).isEqualTo(404);
        assertThat(signedIn(here).get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/faces/orders.xhtml",
                "/faces/manage/orders.xhtml",
                "/orders.jsf",
                "/orders.faces",
                "/faces/index.xhtml",
                "/faces/WEB-INF/web.xml"
            })
    void knowsNoOtherSpellingOfAPage(String path) {
        assertThat(reader(here).get(path).statusCode()).isEqualTo(404);
        assertThat(signedIn(here).get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/orders;jsessionid=1",
                "/orders.xhtml",
                "//orders",
                "/%6frders",
                "/manage/;a=b",
                "/manage;a=b/orders",
                "/manage/orders.jsf",
                "//manage/orders",
                "/%6danage/orders",
                "/admin/../manage/orders"
            })
    void guardsAPageHoweverItIsSpelt(String path) {
        HttpResponse<String> answer = reader(here).get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/log-in?next="));
        if (path.contains("manage")) {
            assertThat(signedIn(here).get(path).statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/faces/admin/index.xhtml, 404, 404",
        "/admin/index.jsf, 302, 404",
        "/admin/;jsessionid=1, 302, 200",
        "//admin/, 302, 200",
        "/%61dmin/, 302, 200",
        "/manage/../admin/, 302, 200"
    })
    void guardsTheConsoleOnTheHubHoweverItIsSpelt(String path, int visitors, int operators) {
        PageSession operator = new PageSession(SERVER.httpPort(), SERVER.hubHost());
        operator.logIn(SERVER.superAdmin().email(), SERVER.superAdmin().password());
        PageSession visitor = new PageSession(SERVER.httpPort(), SERVER.hubHost());

        assertThat(visitor.get(path).statusCode()).isEqualTo(visitors);
        assertThat(operator.get(path).statusCode()).isEqualTo(operators);
    }

    @Test
    void leadsEverybodyToWhereTheirWorkIs() {
        PageSession operator = new PageSession(SERVER.httpPort(), SERVER.hubHost());
        PageSession owner = reader(here);

        assertThat(operator.logIn(
                                SERVER.superAdmin().email(), SERVER.superAdmin().password())
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/admin"));
        assertThat(owner.logIn(here.ownerEmail(), here.password()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/manage"));
    }

    @Test
    void keepsOwnersOfChildrenOutOfTheConsole() {
        PageSession operator = new PageSession(SERVER.httpPort(), SERVER.hubHost());
        operator.logIn(SERVER.superAdmin().email(), SERVER.superAdmin().password());
        PageSession visitor = new PageSession(SERVER.httpPort(), SERVER.hubHost());

        assertThat(visitor.get("/admin/").statusCode()).isEqualTo(302);
        assertThat(operator.get("/admin/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://evil.example, 403",
        "Origin, null, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 303"
    })
    void refusesPostsOfOtherSites(String header, String value, int status) {
        PageSession reader = signedIn(here);

        assertThat(reader.post("/log-out", Map.of(), Map.of(header, value)).statusCode())
                .isEqualTo(status);
    }

    @Test
    void sendsNobodyAwayAfterLogIn() {
        for (String next : new String[] {"//evil.example", "https://evil.example", "/\\evil.example"}) {
            HttpResponse<String> answer = reader(here)
                    .submit(
                            "/log-in?next=" + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8),
                            Map.of("form:email", customer.email(), "form:password", customer.password()));

            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(next)
                    .doesNotContain("evil");
        }
    }

    @Test
    void refusesAChangedViewState() {
        PageSession reader = reader(here);
        reader.get("/log-in");

        HttpResponse<String> answer = reader.post(
                "/log-in", Map.of("form", "form", "form:submit", "", "jakarta.faces.ViewState", "-1:-1"), Map.of());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This page has expired").doesNotContain("\tat ");
    }

    private static PageSession signedIn(TestPanel panel) {
        PageSession reader = reader(panel);
        reader.logIn(customer.email(), customer.password());
        return reader;
    }

    private static PageSession reader(TestPanel panel) {
        return new PageSession(SERVER.httpPort(), panel.host());
    }
}
