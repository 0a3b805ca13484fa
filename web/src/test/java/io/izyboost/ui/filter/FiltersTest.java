package io.izyboost.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.identity.Roles;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.Caller;
import io.izyboost.kernel.access.Permission;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTest {
    private static final PanelId PANEL = new PanelId(7);
    private static final Caller VISITOR = Caller.anonymous(PANEL, Locale.ENGLISH, "::1");

    @ParameterizedTest
    @CsvSource({
        "/api/v2, API_V2",
        "/api/v2/, API_V2",
        "/api/v2x, PAGE",
        "/api, PAGE",
        "/manage/api/v1/orders, MANAGE_API",
        "/manage/apiary, PAGE",
        "/admin/api/v1/sites, ADMIN_API",
        "/brand/logo, BRAND",
        "/jakarta.faces.resource/app.js, RESOURCE",
        "/manage/orders, PAGE"
    })
    void tellsTheSurfacesApart(String path, Surface surface) {
        assertThat(Surface.of(path)).isEqualTo(surface);
    }

    @ParameterizedTest
    @CsvSource({
        "/admin, true",
        "/admin.xhtml, true",
        "/admin/fleet, true",
        "/admin/api/v1/fleet, true",
        "/log-in, true",
        "/log-in.xhtml, true",
        "/log-out, true",
        "/brand.css, true",
        "/brand/logo, true",
        "/jakarta.faces.resource/app.js, true",
        "/, false",
        "/administer, false",
        "/log-in/x, false",
        "/sign-up, false",
        "/orders, false",
        "/manage, false",
        "/manage/api/v1/orders, false",
        "/api/v2, false"
    })
    void leavesOnlyTheConsoleOpenWhileTheMainPanelWaits(String path, boolean open) {
        assertThat(Surface.isConsole(path)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "/, WELCOME, WELCOME, WELCOME",
        "/log-in, WELCOME, WELCOME, WELCOME",
        "/orders, LOG_IN, WELCOME, WELCOME",
        "/orders.xhtml, LOG_IN, WELCOME, WELCOME",
        "/manage, LOG_IN, FORBIDDEN, WELCOME",
        "/manage.xhtml, LOG_IN, FORBIDDEN, WELCOME",
        "/manage/orders, LOG_IN, FORBIDDEN, WELCOME",
        "/managers, WELCOME, WELCOME, WELCOME",
        "/admin, NOT_FOUND, NOT_FOUND, NOT_FOUND",
        "/admin/fleet.xhtml, NOT_FOUND, NOT_FOUND, NOT_FOUND"
    })
    void judgesPagesOfAChild(
            String path, GuardFilter.Verdict visitor, GuardFilter.Verdict customer, GuardFilter.Verdict owner) {
        assertThat(GuardFilter.judge(path, false, VISITOR)).isEqualTo(visitor);
        assertThat(GuardFilter.judge(path, false, caller(Roles.permissions(Roles.CUSTOMER))))
                .isEqualTo(customer);
        assertThat(GuardFilter.judge(path, false, caller(Roles.permissions(Roles.OWNER))))
                .isEqualTo(owner);
    }

    @Test
    void opensTheConsoleToOperatorsOnTheHub() {
        Caller operator = caller(EnumSet.allOf(Permission.class));

        assertThat(GuardFilter.judge("/admin/fleet", true, operator)).isEqualTo(GuardFilter.Verdict.WELCOME);
        assertThat(GuardFilter.judge("/admin/fleet", true, caller(Roles.permissions(Roles.OWNER))))
                .isEqualTo(GuardFilter.Verdict.FORBIDDEN);
        assertThat(GuardFilter.judge("/admin/fleet", true, VISITOR)).isEqualTo(GuardFilter.Verdict.LOG_IN);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "a.example, -, -, true",
                "a.example, https://a.example, -, true",
                "a.example, http://a.example, same-origin, true",
                "a.example:8080, http://a.example:8080, -, true",
                "a.example:8080, http://a.example, -, false",
                "a.example, https://b.example, -, false",
                "a.example, https://a.example.evil, -, false",
                "a.example, null, -, false",
                "a.example, -, none, true",
                "a.example, -, cross-site, false",
                "a.example, -, same-site, false",
                "a.example, https://a.example, cross-site, false"
            })
    void knowsItsOwnPages(String host, String origin, String fetchSite, boolean own) {
        assertThat(CrossSiteFilter.isOwn(host, origin, fetchSite)).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"Bearer abc, abc", "bearer  abc , abc", "Basic abc, -", "-, -", "Bearer, -"})
    void readsTheBearerOnly(String header, String key) {
        assertThat(BearerFilter.key(header)).isEqualTo(key);
    }

    @Test
    void aBodyHasOneMediaTypeHoweverManyCommasItsParametersHave() {
        String form = "multipart/form-data; boundary=\"a,b\"";

        assertThat(WireFilter.parts(HttpHeaders.CONTENT_TYPE, form)).containsExactly(form);
        assertThat(WireFilter.parts(HttpHeaders.ACCEPT, "text/html,*/*;q=0.1"))
                .containsExactly("text/html", "*/*;q=0.1");
    }

    private static Caller caller(Set<Permission> permissions) {
        return new Caller(Caller.Kind.USER, PANEL, new UserId(1), "Ann", permissions, Locale.ENGLISH, "::1");
    }
}
