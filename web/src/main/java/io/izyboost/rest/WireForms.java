package io.izyboost.rest;

import io.izyboost.kernel.Money;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.UserId;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.math.BigDecimal;

/** How our values stand on the wire: money and decimals as plain decimal strings, ids as numbers. */
final class WireForms {
    private WireForms() {}

    /** Out only: which currency it is stands beside it. */
    public static final class OfMoney implements JsonbAdapter<Money, String> {
        @Override
        public String adaptToJson(Money money) {
            return money.plain();
        }

        @Override
        public Money adaptFromJson(String text) {
            throw new UnsupportedOperationException("Money comes in as a decimal; its currency is the panel's");
        }
    }

    /** In as a string or a number, never by way of a double. */
    public static final class OfDecimal implements JsonbAdapter<BigDecimal, JsonValue> {
        @Override
        public JsonValue adaptToJson(BigDecimal decimal) {
            BigDecimal plain = decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
            return jakarta.json.Json.createValue(plain.toPlainString());
        }

        @Override
        public BigDecimal adaptFromJson(JsonValue value) {
            BigDecimal decimal = read(value);
            if (Math.abs((long) decimal.scale()) > 40 || decimal.precision() > 40) {
                throw new NumberFormatException("not a decimal of our size"); // 1e-999999999 would fill the memory
            }
            return decimal;
        }

        private static BigDecimal read(JsonValue value) {
            if (value instanceof JsonNumber number) {
                return number.bigDecimalValue();
            }
            if (value instanceof JsonString string && string.getString().length() <= 40) {
                return new BigDecimal(string.getString().strip());
            }
            throw new NumberFormatException("not a decimal");
        }
    }

    public static final class OfUserId implements JsonbAdapter<UserId, Long> {
        @Override
        public Long adaptToJson(UserId id) {
            return id.value();
        }

        @Override
        public UserId adaptFromJson(Long value) {
            return new UserId(value);
        }
    }

    public static final class OfPanelId implements JsonbAdapter<PanelId, Long> {
        @Override
        public Long adaptToJson(PanelId id) {
            return id.value();
        }

        @Override
        public PanelId adaptFromJson(Long value) {
            return new PanelId(value);
        }
    }
}
