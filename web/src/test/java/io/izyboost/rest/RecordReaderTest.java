package io.izyboost.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Messages;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {
    public enum Kind {
        HERE,
        THERE
    }

    public record Rule(
            @Nullable BigDecimal margin, @Nullable Boolean on) {}

    public record Body(
            @Nullable String name,
            @Nullable Kind kind,
            @Nullable BigDecimal amount,
            @Nullable Long min,
            @Nullable Integer calls,
            @Nullable Boolean enabled,
            @Nullable JsonValue category,
            @Nullable Map<String, Rule> prices) {
        public Body {
            if ("taken".equals(name)) {
                throw DomainException.at("name", ErrorCode.CONFLICT, name);
            }
        }
    }

    @Test
    void readsEachFormThatAValueMayHave() {
        Body body = read("""
                {"name": 1001, "kind": "THERE", "amount": "0.10", "min": "7", "calls": 2.0, "enabled": true, "category": [1],
                 "prices": {"12": {"margin": 30}, "13": null}, "role": "owner"}""");

        assertThat(body.name()).isEqualTo("1001");
        assertThat(body.kind()).isEqualTo(Kind.THERE);
        assertThat(body.amount()).isEqualByComparingTo("0.1");
        assertThat(body.min()).isEqualTo(7);
        assertThat(body.calls()).isEqualTo(2);
        assertThat(body.enabled()).isTrue();
        assertThat(body.category()).hasToString("[1]");
        assertThat(body.prices()).containsExactly(Map.entry("12", new Rule(new BigDecimal(30), null)));
    }

    @Test
    void takesNullForWhatIsNotGiven() {
        assertThat(read("""
                {"name": null, "kind": null, "amount": null, "min": null, "calls": null, "enabled": null, "category": null,
                 "prices": null}""")).isEqualTo(read("{}"));
        assertThat(read("null")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"enabled\": 1}; enabled",
                "{\"enabled\": \"true\"}; enabled",
                "{\"min\": 1.5}; min",
                "{\"min\": 1e99}; min",
                "{\"min\": \"abc\"}; min",
                "{\"min\": \"\"}; min",
                "{\"min\": true}; min",
                "{\"calls\": 99999999999}; calls",
                "{\"calls\": 1e-999999999}; calls",
                "{\"amount\": \"NaN\"}; amount",
                "{\"amount\": {}}; amount",
                "{\"amount\": 1e-999999999}; amount",
                "{\"name\": true}; name",
                "{\"name\": []}; name",
                "{\"prices\": []}; prices",
                "{\"prices\": {\"12\": 5}}; prices.12",
                "{\"prices\": {\"12\": {\"margin\": \"x\"}}}; prices.12.margin",
                "{\"prices\": {\"12\": {\"on\": 0}}}; prices.12.on"
            })
    void saysWhichFieldIsNotWhatWasAskedFor(String body, String field) {
        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_INPUT);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    @Test
    void saysWhichWordsAFieldMayHold() {
        assertThatThrownBy(() -> read("{\"kind\": \"Here\"}"))
                .isInstanceOfSatisfying(
                        DomainException.class, refusal -> assertThat(Messages.of(refusal, Locale.ENGLISH))
                                .isEqualTo("kind must be one of these: HERE, THERE."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "5", "\"x\"", "{\"category\": 1e99999999999}", "{\"name\": \"broken"})
    void refusesWhatIsNoObject(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("body"));
    }

    @Test
    void letsTheRecordRefuseByItself() {
        assertThatThrownBy(() -> read("{\"name\": \"taken\"}"))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(ErrorCode.CONFLICT));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Body read(String body) {
        return (Body) new RecordReader()
                .readFrom(
                        (Class) Body.class,
                        Body.class,
                        null,
                        MediaType.APPLICATION_JSON_TYPE,
                        null,
                        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
