package io.izyboost.rest;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object into the record that a resource asks for, and says which field is wrong. JSON-B would make
 * {@code false} of {@code "enabled": 1}, 1 of {@code "min": 1.5}, and tell nobody which field it could not read. Null and
 * missing are the same; what the record does not have is not read.
 */
@Consumes(MediaType.APPLICATION_JSON)
public class RecordReader implements MessageBodyReader<Record> {
    private static final JsonProvider JSON = JsonProvider.provider();

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    /** Null for the word {@code null}: no body. */
    @Override
    public @Nullable Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return (Record) value("", type, parsed(body));
    }

    private static JsonValue parsed(InputStream body) {
        try (JsonReader reader = JSON.createReader(new StringReader(Utf8.text(body.readAllBytes())))) {
            return reader.readValue();
        } catch (IOException | RuntimeException e) { // broken off, too deep, a number beyond all bounds …
            throw refused("body");
        }
    }

    private static @Nullable Object value(String path, Type type, @Nullable JsonValue given) {
        if (given == null || given == JsonValue.NULL) {
            return null;
        }
        if (type instanceof ParameterizedType table) {
            return table(path, table.getActualTypeArguments()[1], object(path, given));
        }
        Class<?> shape = (Class<?>) type;
        return shape.isRecord() ? record(path, shape, object(path, given)) : WireForms.read(path, shape, given);
    }

    private static JsonObject object(String path, JsonValue given) {
        if (given instanceof JsonObject object) {
            return object;
        }
        throw refused(path.isEmpty() ? "body" : path);
    }

    private static Map<String, Object> table(String path, Type type, JsonObject given) {
        Map<String, Object> table = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            Object read = value(path + "." + name, type, value);
            if (read != null) {
                table.put(name, read);
            }
        });
        return table;
    }

    private static Object record(String path, Class<?> type, JsonObject given) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(
                        path.isEmpty() ? component.getName() : path + "." + component.getName(),
                        component.getGenericType(),
                        given.get(component.getName())))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof DomainException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(type + " cannot be read", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be read", e);
        }
    }

    private static DomainException refused(String field) {
        return DomainException.at(field, ErrorCode.INVALID_INPUT, field);
    }
}
