package io.izyboost.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceTypeTest {
    @Test
    void knowsSeventeenTypesByTheirNames() {
        assertThat(ServiceType.values()).hasSize(17);
        for (ServiceType type : ServiceType.values()) {
            assertThat(ServiceType.read(type.wire())).contains(type);
        }
    }

    @Test
    void readsOtherSpellings() {
        assertThat(ServiceType.read("custom_comments")).contains(ServiceType.CUSTOM_COMMENTS);
        assertThat(ServiceType.read("MENTIONS  with hashtags ")).contains(ServiceType.MENTIONS_WITH_HASHTAGS);
        assertThat(ServiceType.read("likes")).contains(ServiceType.DEFAULT);
        assertThat(ServiceType.read("web-traffic")).contains(ServiceType.WEB_TRAFFIC);
        assertThat(ServiceType.read(null)).contains(ServiceType.DEFAULT);
    }

    @Test
    void doesNotGuessWhatItDoesNotKnow() {
        assertThat(ServiceType.read("Special")).isEmpty();
        assertThat(ServiceType.read("Default!")).isEmpty();
    }

    @Test
    void saysWhatIsBilled() {
        assertThat(ServiceType.PACKAGE.billing()).isEqualTo(BillingRule.FLAT);
        assertThat(ServiceType.CUSTOM_COMMENTS.lines()).isEqualTo(OrderParameter.COMMENTS);
        assertThat(ServiceType.MENTIONS_CUSTOM_LIST.lines()).isEqualTo(OrderParameter.USERNAMES);
        assertThat(ServiceType.DEFAULT.lines()).isNull();
        assertThat(ServiceType.SUBSCRIPTIONS.takes(OrderParameter.LINK)).isFalse();
    }
}
