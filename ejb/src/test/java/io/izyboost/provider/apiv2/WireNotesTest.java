package io.izyboost.provider.apiv2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.izyboost.kernel.Why;
import io.izyboost.provider.ProviderClient;
import io.izyboost.provider.SendOutcome;
import io.izyboost.provider.WatchedCall;
import io.izyboost.provider.net.RawServer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the provider log learns of a call. */
class WireNotesTest {
    @Test
    void tellsThatAnAddressHasBecomeOneOfOurs() throws IOException {
        try (RawServer server = RawServer.answering(200, "{\"order\":1}")) {
            ApiV2Client client = new ApiV2Client(
                    new ApiV2Wire(Clients.OUTBOUND, URI.create(server.url()), Clients.KEY, uri -> true));
            assertThat(client.add(Clients.order())).isEqualTo(new SendOutcome.NotSent(Why.OWN_PANEL.text()));
        }
    }

    /** Its words go into orders, alerts, mails and logs. */
    @Test
    void nobodyReadsTheKeyThatAProviderEchoes() throws IOException {
        String escaped = Clients.KEY.replace("-", "\\u002D");
        for (String said : new String[] {Clients.KEY, escaped}) {
            try (RawServer server = RawServer.answering(200, "{\"error\":\"key " + said + " is blocked\"}")) {
                ProviderClient client = Clients.of(server.url());
                assertThat(client.add(Clients.order()))
                        .isInstanceOfSatisfying(SendOutcome.Rejected.class, refusal -> assertThat(refusal.toString())
                                .contains("key *** is blocked")
                                .doesNotContain(Clients.KEY));
                assertThatThrownBy(client::balance).hasMessageContaining("key *** is blocked");
            }
        }
        assertThat(Clients.reading(
                                "{\"5\":{\"error\":\"no order of " + Clients.KEY + "\"}}",
                                client -> client.status(List.of("5", "6")))
                        .toString())
                .contains("no order of ***");
    }

    @Test
    void leavesAnswersAloneThatHoldAShortKeyByChance() throws IOException {
        try (RawServer server = RawServer.answering(200, "{\"order\":1234567}")) {
            assertThat(Clients.of(server.url(), "234").add(Clients.order()))
                    .isEqualTo(new SendOutcome.Sent("1234567", null));
        }
    }

    @Test
    void neverHoldsTheKey() throws IOException {
        try (RawServer server = RawServer.answering(200, "{\"error\":\"key " + Clients.KEY + " is blocked\"}")) {
            WatchedCall call = WatchedCall.of(() -> Clients.of(server.url()).add(Clients.order()));
            assertThat(call.request())
                    .isEqualTo("action=add&service=12&link=https://example.org/p?a=1&b=é&quantity=1000");
            assertThat(call.status()).isEqualTo(200);
            assertThat(call.response()).isEqualTo("{\"error\":\"key *** is blocked\"}");
        }
    }
}
