package io.izyboost.rest;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Money;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.UserId;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How our values stand on the wire: money and decimals as plain decimal strings, ids as numbers. */
final class WireForms {
    private static final int LONGEST_DECIMAL = 40;

    private WireForms() {}

    /** @throws DomainException INVALID_INPUT or NOT_ONE_OF beside that field */
    static Object read(String field, Class<?> type, JsonValue given) {
        try {
            Object read = type.isEnum() ? constant(field, type, given) : plain(type, given);
            if (read != null) {
                return read;
            }
        } catch (ArithmeticException | NumberFormatException e) { // a fraction, or more than fits
            throw DomainException.at(field, ErrorCode.INVALID_INPUT, field);
        }
        throw DomainException.at(field, ErrorCode.INVALID_INPUT, field);
    }

    private static @Nullable Object plain(Class<?> type, JsonValue given) {
        if (type == JsonValue.class) {
            return given;
        }
        if (type == String.class) {
            return text(given);
        }
        if (type == Boolean.class) {
            return flag(given);
        }
        if (type == Long.class) {
            return decimal(given).longValueExact();
        }
        if (type == Integer.class) {
            return decimal(given).intValueExact();
        }
        if (type == BigDecimal.class) {
            return decimal(given);
        }
        throw new IllegalStateException("No way to read " + type);
    }

    /** Numbers, too: a reference or another system's id often is one. */
    private static @Nullable String text(JsonValue given) {
        if (given instanceof JsonString string) {
            return string.getString();
        }
        return given instanceof JsonNumber ? given.toString() : null;
    }

    private static @Nullable Boolean flag(JsonValue given) {
        if (given == JsonValue.TRUE) {
            return Boolean.TRUE;
        }
        return given == JsonValue.FALSE ? Boolean.FALSE : null;
    }

    /** In as a string or a number, never by way of a double. */
    private static BigDecimal decimal(JsonValue given) {
        String text = given instanceof JsonString string ? string.getString().strip() : given.toString();
        if (text.length() > LONGEST_DECIMAL) {
            throw new NumberFormatException("too long");
        }
        BigDecimal decimal = new BigDecimal(text);
        if (Math.abs((long) decimal.scale()) > LONGEST_DECIMAL) {
            throw new NumberFormatException("not a decimal of our size"); // 1e-999999999 would fill the memory
        }
        return decimal;
    }

    private static @Nullable Object constant(String field, Class<?> type, JsonValue given) {
        Object[] constants = type.getEnumConstants();
        String word = text(given);
        return Arrays.stream(constants)
                .filter(constant -> ((Enum<?>) constant).name().equals(word))
                .findFirst()
                .orElseThrow(() -> DomainException.notOneOf(field, constants));
    }

    /** Which currency it is stands beside it. */
    public static final class OfMoney implements JsonbSerializer<Money> {
        @Override
        public void serialize(Money money, JsonGenerator out, SerializationContext context) {
            out.write(money.plain());
        }
    }

    public static final class OfDecimal implements JsonbSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal decimal, JsonGenerator out, SerializationContext context) {
            BigDecimal plain = decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
            out.write(plain.toPlainString());
        }
    }

    public static final class OfUserId implements JsonbSerializer<UserId> {
        @Override
        public void serialize(UserId id, JsonGenerator out, SerializationContext context) {
            out.write(id.value());
        }
    }

    public static final class OfPanelId implements JsonbSerializer<PanelId> {
        @Override
        public void serialize(PanelId id, JsonGenerator out, SerializationContext context) {
            out.write(id.value());
        }
    }
}
