package io.izyboost.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.izyboost.dev.ApiClient;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.PlainHttp;
import io.izyboost.harness.TestPanel;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ServerIT {

    private static final Pattern MARKED =
            Pattern.compile("href=\"(/jakarta\\.faces\\.resource/[^\"]+\\.css[^\"]+c=[0-9a-f]+)\"");

    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void tellsHealthAndMetricsOnTheManagementPort() {
        ApiClient management = new ApiClient(server.managementPort(), "127.0.0.1", null);

        assertThat(management.get("/health/ready").expect(200).text()).contains("izyboost", "controlPlane");
        assertThat(management.get("/metrics").text()).contains("pool_in_use_count", "jvm");
    }

    /** What an operator watches and is woken by; the gauges are read every fifteen seconds. */
    @Test
    void tellsOfWorkProvidersPoolAndPanelsAmongItsMetrics() {
        TestPanel panel = server.aPanel();
        panel.aProvider(); // a call, and work that falls due
        ApiClient management = new ApiClient(server.managementPort(), "127.0.0.1", null);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            String metrics = management.get("/metrics").expect(200).text();
            for (String line : List.of(
                    "izyboost_work_depth\\{[^}]*kind=\"[^\"]+\"[^}]*\\} [0-9.]+",
                    "izyboost_work_age_seconds\\{[^}]*kind=\"[^\"]+\"[^}]*\\} [0-9.E-]+",
                    "izyboost_provider_calls_seconds_count\\{[^}]*action=\"balance\"[^}]*\\} [1-9][0-9.]*",
                    "izyboost_panels\\{[^}]*state=\"active\"[^}]*\\} [1-9][0-9.]*",
                    "izyboost_jobs\\{[^}]*status=\"[A-Z]+\"[^}]*\\} [0-9.]+",
                    "[a-z_]*pool_active_count\\{[^}]*izyboost[^}]*\\} [0-9.]+")) {
                assertThat(metrics).containsPattern("(?m)^" + line);
            }
        });
    }

    @Test
    void describesAllThreeInterfacesToAnybody() {
        PlainHttp http = new PlainHttp(server.httpPort(), server.aPanel().host());

        HttpResponse<String> yaml = http.get("/openapi");
        HttpResponse<String> json = http.get("/openapi?format=JSON");

        assertThat(yaml.statusCode()).isEqualTo(200);
        assertThat(yaml.body())
                .startsWith("---")
                .contains("/api/v2:", "/manage/api/v1/orders:", "/admin/api/v1/sites:", "example");
        assertThat(json.statusCode()).isEqualTo(200);
        JsonObject paths =
                Json.createReader(new StringReader(json.body())).readObject().getJsonObject("paths");
        assertThat(paths).containsKeys("/api/v2", "/manage/api/v1/orders", "/admin/api/v1/sites");
        assertThat(paths.getJsonObject("/api/v2")).containsKey("post");
    }

    @Test
    void keepsMetricsOffThePublicPort() {
        assertThat(server.client(server.hubHost(), null).get("/metrics").status())
                .isEqualTo(404);
    }

    @Test
    void letsBrowsersKeepOurStyleSheetsForAsLongAsTheyStayTheSame() {
        PlainHttp http = new PlainHttp(server.httpPort(), server.hubHost());
        Matcher sheets = MARKED.matcher(http.get("/log-in").body());
        assertThat(sheets.find()).isTrue();
        String address = sheets.group(1).replace("&amp;", "&");

        HttpResponse<String> kept = http.get(address);
        HttpResponse<String> ofAnotherRelease = http.get(address.replaceAll("c=.*", "c=0"));
        HttpResponse<String> gone = http.get(address.replace(".css", "-gone.css"));

        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(ofAnotherRelease.body()).isEqualTo(kept.body());
        assertThat(ofAnotherRelease.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(ofAnotherRelease.headers().firstValue("Expires")).isEmpty();
        assertThat(gone.statusCode()).isEqualTo(404);
    }

    @Test
    void givesTheRuntimeRoleAnEmptySearchPath() throws SQLException {
        try (Connection connection = server.runtimeDatabase().getConnection();
                Statement sql = connection.createStatement();
                ResultSet shown = sql.executeQuery("show search_path")) {
            shown.next();

            assertThat(shown.getString(1)).isIn("", "\"\"");
        }
    }
}
