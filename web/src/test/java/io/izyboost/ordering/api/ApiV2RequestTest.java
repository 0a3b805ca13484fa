package io.izyboost.ordering.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiV2RequestTest {
    @Test
    void readsListsOfJsonAsAFormWouldSendThem() {
        ApiV2Request call = ApiV2Request.ofJson("""
                {"orders": [51, "52"], "refills": [1, 2], "comments": ["Great", "Love it"], "quantity": 100, "link": null}""");

        assertThat(call.fields())
                .isEqualTo(
                        Map.of("orders", "51,52", "refills", "1,2", "comments", "Great\nLove it", "quantity", "100"));
    }

    @Test
    void takesFromTheQueryWhatTheBodyLacks() {
        ApiV2Request call = ApiV2Request.ofForm("action=status&order=5").or(ApiV2Request.ofForm("key=k&order=6"));

        assertThat(call.fields()).isEqualTo(Map.of("key", "k", "action", "status", "order", "5"));
    }

    @Test
    void hasNoNumberWhereAWordWasSent() {
        ApiV2Request call = ApiV2Request.ofForm("quantity=abc&runs=2");

        assertThat(call.number("quantity")).isNull();
        assertThat(call.number("interval")).isNull();
        assertThat(call.number("runs")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[]", "null", "{\"quantity\":1e99999999999}", "{\"key\":\"k\"", "key=k&action=balance"})
    void tellsBrokenJsonFromACallWithoutAKey(String body) {
        assertThat(ApiV2Request.ofJson(body).or(ApiV2Request.ofForm("key=k")).readable())
                .isFalse();
    }
}
