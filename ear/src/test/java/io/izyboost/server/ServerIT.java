package io.izyboost.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.dev.ApiClient;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.PlainHttp;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
