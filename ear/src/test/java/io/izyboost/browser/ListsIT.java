package io.izyboost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import io.izyboost.harness.TestCustomer;
import io.izyboost.harness.TestPanel;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every list: sorted by the database, taken along as a file, and found again as it was left. */
@BrowserTest
class ListsIT {
    private static final IzyBoostServer SERVER = IzyBoostServer.shared();
    private static TestPanel panel;
    private static TestCustomer customer;

    @BeforeAll
    static void aPanelInUse() {
        panel = SERVER.aPanel().withCatalog();
        customer = panel.aCustomer("50");
        for (String quantity : new String[] {"100", "300", "200"}) {
            customer.call("add", Map.of("service", "1", "link", "https://a.example/" + quantity, "quantity", quantity));
        }
    }

    @Test
    void staffSortsEveryListByItsColumns(Screens screens) {
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        sorts(page, "/manage/orders", "Quantity", "quantity", "100", "300");
        sorts(page, "/manage/services", "ID", "number", "1", "360");
        sorts(page, "/manage/customers", "Since", "since", "Camille", "Camille");
        sorts(page, "/manage/providers", "Name", "name", "Demonstration", "");
        sorts(page, "/manage/categories", "Services", "services", "", "");
        page.navigate("/manage/categories");
        assertThat(page.locator("#table_data .pi-arrow-up").first()).isVisible();
        page.navigate("/manage/categories?sort=-name&page=7&rows=9");
        assertThat(page.locator("#table_data .pi-eye, #table_data .pi-pause").first())
                .isVisible();
        assertThat(page.locator("#table_data .pi-arrow-up")).hasCount(0);
        Assertions.assertThat(screens.complaints()).isEmpty();

        String own = "/manage/transactions.csv?customer=" + customer.id();
        Assertions.assertThat(lines(page, "/manage/customers.csv", "/manage/customers.csv?q=nobody", own))
                .isEqualTo("2 1 5");
        Assertions.assertThat(
                        page.evaluate("fetch('/manage/transactions.csv?customer=999').then(answer => answer.status)"))
                .isEqualTo(404);
    }

    @Test
    void balancesSortCustomersAndTheirFileAndProvidersByWhatTheyAreWorth(Screens screens) throws Exception {
        TestPanel shop = SERVER.aPanel();
        String some = shop.aCustomer("7.5").email();
        String rich = shop.aCustomer("30").email();
        String poor = shop.aCustomer("0").email();
        Page page = Screens.logIn(screens.desktop(shop.url()), shop);
        sorts(page, "/manage/customers", "Balance", "balance", poor, rich);
        Assertions.assertThat(page.locator("#table_data > tr").allInnerTexts())
                .extracting(text -> Stream.of(some, rich, poor)
                        .filter(text::contains)
                        .findFirst()
                        .orElse(text))
                .containsExactly(rich, some, poor);
        Download file = page.waitForDownload(page.locator("#export a")::click);
        Assertions.assertThat(Files.readAllLines(file.path()))
                .extracting(line -> line.split(",")[1])
                .containsExactly("email", rich, some, poor);

        long dollars = shop.aProvider();
        long euros = shop.aProvider();
        balance(shop, dollars, "Dollars', balance = 10000, currency = 'USD', exchange_rate = 1");
        balance(shop, euros, "Euros', balance = 6000, currency = 'EUR', exchange_rate = 2");
        sorts(page, "/manage/providers", "Balance", "balance", "IzyBoost", "Euros");
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    private static void balance(TestPanel shop, long provider, String values) throws SQLException {
        try (Connection connection = SERVER.ownerDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            ResultSet row = statement.executeQuery(
                    "select schema_name from platform.panels where slug = '" + shop.slug() + "'");
            row.next();
            connection.setSchema(row.getString(1));
            statement.execute("update api_providers set name = '" + values + " where id = " + provider);
        }
    }

    @Test
    void customersSortTheirOwn(Screens screens) {
        Page page = Screens.logIn(screens.desktop(panel.url()), customer.email(), customer.password());
        sorts(page, "/orders", "Quantity", "quantity", "100", "300");
        sorts(page, "/transactions", "Amount", "amount", "Order", "$50.00");
        Assertions.assertThat(lines(page, "/orders.csv?q=200", "/transactions.csv"))
                .isEqualTo("2 5");
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void aListIsFoundAgainAsItWasLeft(Screens screens) {
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        page.navigate("/manage/services");
        page.locator("#q").fill("a");
        assertThat(page).hasURL(Pattern.compile("services\\?q=a$"));
        header(page, "Price").click();
        assertThat(page).hasURL(Pattern.compile("services\\?q=a&sort=rate$"));
        page.locator(".ui-paginator-next").click();
        assertThat(page).hasURL(Pattern.compile("services\\?page=1&q=a&sort=rate$"));
        hide(page, "Cost");
        String shown = page.locator("#table_data > tr").first().innerText();

        page.locator(".rail a[href^='/manage/orders']").click();
        assertThat(page.locator("h1")).hasText("Orders");
        page.goBack();
        isAsItWasLeft(page, shown);
        page.locator(".rail a[href^='/manage/orders']").click();
        assertThat(page.locator("h1")).hasText("Orders");
        page.locator(".rail a[href='/manage/services?page=1&q=a&sort=rate']").click();
        isAsItWasLeft(page, shown);

        page.navigate("/manage/services?category=1");
        assertThat(page.locator("#q")).hasValue("");
        assertThat(page).hasURL(Pattern.compile("services\\?category=1$"));
        page.locator("#q").fill("likes");
        assertThat(page).hasURL(Pattern.compile("services\\?category=1&q=likes$"));

        page.navigate("/manage");
        assertThat(page.locator(".rail a[href='/manage/services?category=1&q=likes']"))
                .hasCount(1);
        Screens.logIn(page, panel); // whoever logs in begins anew
        page.navigate("/manage");
        assertThat(page.locator(".rail a[href='/manage/services']")).hasCount(1);
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void aFilterBeginsOnTheFirstPage(Screens screens) {
        Page page = Screens.logIn(screens.desktop(panel.url()), panel);
        page.navigate("/manage/services?page=9&rows=25");
        assertThat(page.locator(".ui-paginator-page.ui-state-active")).hasText("10");
        page.locator("#q").fill("e");
        assertThat(page).hasURL(Pattern.compile("services\\?q=e$"));
        assertThat(page.locator(".ui-paginator-page.ui-state-active")).hasText("1");
        page.navigate("/manage/services?page=999999&sort=nonsense&rows=7");
        assertThat(page.locator("#table_data > tr").first()).isVisible();
        assertThat(page.locator(".ui-paginator-next")).hasClass(Pattern.compile("ui-state-disabled"));
    }

    @Test
    void thePhonesMenuShowsTheOrderThatTheListHas(Screens screens) {
        Page page = Screens.logIn(screens.phone(panel.url()), panel);
        Locator menu = page.locator("[id='table_reflowDD'] option:checked");
        page.navigate("/manage/orders");
        assertThat(menu).hasText("Order Descending");
        page.navigate("/manage/orders?sort=charge");
        assertThat(menu).hasText("Charge Ascending");
        page.navigate("/manage/customers");
        assertThat(menu).hasText("Since Descending");
        page.navigate("/manage/services");
        assertThat(menu).hasText("As in the storefront");
        page.locator("[id='table_reflowDD']").selectOption("Price Descending");
        assertThat(page).hasURL(Pattern.compile("services\\?sort=-rate$"));
        assertThat(menu).hasText("Price Descending");
        page.locator("[id='table_reflowDD']").selectOption("As in the storefront");
        assertThat(page).hasURL(Pattern.compile("services$"));
        for (String empty : new String[] {"orders?q=nobody", "customers?q=nobody", "services?q=nothing"}) {
            page.navigate("/manage/" + empty);
            assertThat(page.locator("#table_data .empty")).isVisible();
            assertThat(page.locator("[id='table_reflowDD']")).isHidden();
        }
        Assertions.assertThat(screens.complaints()).isEmpty();
    }

    private static void isAsItWasLeft(Page page, String firstRow) {
        assertThat(page).hasURL(Pattern.compile("services\\?page=1&q=a&sort=rate$"));
        assertThat(page.locator("#q")).hasValue("a");
        assertThat(page.locator(".ui-paginator-page.ui-state-active")).hasText("2");
        assertThat(header(page, "Price")).hasAttribute("aria-sort", "ascending");
        assertThat(header(page, "Cost")).isHidden();
        Assertions.assertThat(page.locator("#table_data > tr").first().innerText())
                .isEqualTo(firstRow);
    }

    private static void hide(Page page, String column) {
        page.locator("[id='table:columns']").click();
        page.locator(".ui-columntoggler-item")
                .filter(new Locator.FilterOptions().setHasText(column))
                .locator(".ui-chkbox-box")
                .click();
        page.keyboard().press("Escape");
        assertThat(header(page, column)).isHidden();
    }

    /** First up, then down; the first row then holds that. */
    private static void sorts(Page page, String path, String column, String word, String up, String down) {
        page.navigate(path + "?sort=" + word);
        assertThat(header(page, column)).hasAttribute("aria-sort", "ascending");
        assertThat(page.locator("#table_data > tr").first()).containsText(up);
        header(page, column).click();
        assertThat(header(page, column)).hasAttribute("aria-sort", "descending");
        assertThat(page.locator("#table_data > tr").first()).containsText(down);
    }

    /** How many lines the files have, fetched one after the other. */
    private static String lines(Page page, String... paths) {
        return Stream.of(paths)
                .map(path -> page.evaluate(
                        "path => fetch(path).then(answer => answer.text()).then(text => text.trim().split('\\n').length)",
                        path))
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private static Locator header(Page page, String text) {
        return page.locator("#table_head th").filter(new Locator.FilterOptions().setHasText(text));
    }
}
