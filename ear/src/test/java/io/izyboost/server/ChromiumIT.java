package io.izyboost.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.izyboost.harness.BrowserTest;
import io.izyboost.harness.IzyBoostServer;
import io.izyboost.harness.Screens;
import org.junit.jupiter.api.Test;

@BrowserTest
class ChromiumIT {

    private final IzyBoostServer server = IzyBoostServer.shared();

    @Test
    void reachesAPanelByItsName(Screens screens) {
        Page page = screens.phone("http://no-such-panel.localhost:" + server.httpPort());

        Response answer = page.navigate("/");

        assertThat(answer.status()).isEqualTo(404);
    }
}
