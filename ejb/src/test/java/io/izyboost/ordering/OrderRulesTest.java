package io.izyboost.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.izyboost.catalog.SellableService;
import io.izyboost.catalog.ServiceId;
import io.izyboost.catalog.ServiceType;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.provider.ProviderKind;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderRulesTest {
    private static final String LINK = "https://social.example/p/1";

    @Test
    void chargesToSixDecimals() {
        OrderTerms terms = terms(ServiceType.DEFAULT, 333L, Map.of());

        assertThat(terms.charge().amount()).isEqualByComparingTo("0.300033");
        assertThat(terms.quantity()).isEqualTo(333);
    }

    @Test
    void billsTheLinesOfCommentsWhateverQuantityWasSent() {
        OrderTerms terms = terms(ServiceType.CUSTOM_COMMENTS, 9_999L, Map.of("comments", "one\r\n\r\n two \nthree\n"));

        assertThat(terms.quantity()).isEqualTo(3);
    }

    @Test
    void sellsAPackageAtItsRate() {
        OrderTerms terms = terms(ServiceType.PACKAGE, null, Map.of());

        assertThat(terms.quantity()).isEqualTo(1);
        assertThat(terms.charge().amount()).isEqualByComparingTo("0.901");
    }

    @Test
    void countsAllRunsOfADripFeed() {
        OrderTerms terms = terms(ServiceType.DEFAULT, 100L, Map.of("runs", "5", "interval", "30"));

        assertThat(terms.quantity()).isEqualTo(500);
        assertThat(terms.params()).containsEntry("runs", "5").containsEntry("interval", "30");
    }

    @Test
    void takesOneRunForNoDripFeed() {
        assertThat(terms(ServiceType.DEFAULT, 100L, Map.of("runs", "1", "interval", "30"))
                        .params())
                .isEmpty();
    }

    @Test
    void pricesWhatHasNoLinkYet() {
        PlaceOrder typed = new PlaceOrder(7, "", 100L, Map.of(), Source.WEB, null);

        assertThat(OrderRules.charge(typed, service(ServiceType.DEFAULT), "USD").plain())
                .isEqualTo("0.0901");
        assertThatThrownBy(() -> OrderRules.terms(typed, service(ServiceType.DEFAULT), "USD"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LINK_INVALID));
    }

    @Test
    void holdsAllRunsTogetherToTheMaximum() {
        refuses(ErrorCode.QUANTITY_TOO_LARGE, 900L, Map.of("runs", "2", "interval", "1"));
        refuses(ErrorCode.INVALID_INPUT, 900L, Map.of("runs", "9223372036854775807", "interval", "1"));
    }

    @Test
    void refusesWhatIsOutsideTheLimits() {
        refuses(ErrorCode.QUANTITY_TOO_SMALL, 2L, Map.of());
        refuses(ErrorCode.QUANTITY_TOO_SMALL, null, Map.of());
        refuses(ErrorCode.QUANTITY_TOO_SMALL, -5L, Map.of());
        refuses(ErrorCode.QUANTITY_TOO_LARGE, 1_001L, Map.of());
    }

    @Test
    void refusesCommentsThatAreBlank() {
        assertThatThrownBy(() -> terms(ServiceType.CUSTOM_COMMENTS, null, Map.of("comments", " \n \r\n")))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.COMMENTS_MISSING));
    }

    @ParameterizedTest
    @EnumSource(
            value = ServiceType.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DEFAULT", "PACKAGE", "CUSTOM_COMMENTS", "CUSTOM_COMMENTS_PACKAGE"})
    void doesNotSellTheOtherTypesYet(ServiceType type) {
        assertThatThrownBy(() -> terms(type, 100L, Map.of()))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TYPE_NOT_YET_SOLD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "not a link",
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,x",
                "ftp://files.example/x",
                "https://",
                "https://a.example/<script>",
                "https://a.example/\"onload",
                "https://a.example/\u0000",
                "https://a.example/\u202Egnp"
            })
    void refusesWhatIsNoLink(String link) {
        assertThatThrownBy(() -> Links.checked(link))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LINK_INVALID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://social.example/p/1?a=b&c=d#e",
                "http://social.example",
                "@somebody",
                "some.body_1",
                "social.example/p/1",
                "host.example:8080/x",
                "https://social.example/été/日本"
            })
    void takesAddressesAndNamesOfAccounts(String link) {
        assertThat(Links.checked(" " + link + " ")).isEqualTo(link);
    }

    private static void refuses(ErrorCode code, @Nullable Long quantity, Map<String, String> params) {
        assertThatThrownBy(() -> terms(ServiceType.DEFAULT, quantity, params))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static OrderTerms terms(ServiceType type, @Nullable Long quantity, Map<String, String> params) {
        PlaceOrder wanted = new PlaceOrder(7, LINK, quantity, params, Source.WEB, null);
        return OrderRules.terms(wanted, service(type), "USD");
    }

    private static SellableService service(ServiceType type) {
        return new SellableService(
                new ServiceId(7),
                "Followers",
                type,
                new ProviderAccountId(3),
                ProviderKind.API_V2,
                "55",
                new BigDecimal("0.901"),
                new BigDecimal("0.7"),
                type == ServiceType.DEFAULT ? 10 : 1,
                1_000,
                true,
                false);
    }
}
