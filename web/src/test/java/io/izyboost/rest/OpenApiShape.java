package io.izyboost.rest;

import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A schema of the description, its references followed and its parts joined. */
record OpenApiShape(Map<String, Object> schemas, Map<?, ?> schema) {
    static OpenApiShape of(Map<String, Object> schemas, @Nullable Object schema) {
        return new OpenApiShape(schemas, schema == null ? Map.of() : resolved(schemas, (Map<?, ?>) schema));
    }

    private static Map<?, ?> resolved(Map<String, Object> schemas, Map<?, ?> schema) {
        if (schema.get("$ref") instanceof String ref) {
            return resolved(schemas, (Map<?, ?>) schemas.get(ref.replaceAll(".*/", "")));
        }
        if (!(schema.get("allOf") instanceof List<?> parts)) {
            return schema;
        }
        Map<Object, Object> joined = new LinkedHashMap<>();
        for (Object part : parts) {
            resolved(schemas, (Map<?, ?>) part)
                    .forEach((word, value) -> joined.merge(word, value, (old, more) -> {
                        if (!(old instanceof Map<?, ?> before)) {
                            return more;
                        }
                        Map<Object, Object> both = new LinkedHashMap<>(before);
                        both.putAll((Map<?, ?>) more);
                        return both;
                    }));
        }
        return joined;
    }

    /** Whether a generated client would know what it is. */
    boolean isTyped() {
        return schema.containsKey("oneOf") || !"object".equals(schema.get("type"))
                ? schema.containsKey("oneOf") || schema.containsKey("type")
                : schema.containsKey("properties") || schema.containsKey("additionalProperties");
    }

    private @Nullable OpenApiShape field(Object name) {
        Object given = schema.get("properties") instanceof Map<?, ?> fields ? fields.get(name) : null;
        Object found = given == null ? schema.get("additionalProperties") : given;
        return found == null ? null : of(schemas, found);
    }

    private OpenApiShape items() {
        return of(schemas, schema.get("items"));
    }

    /** Fields of an example that this does not have. */
    List<String> unknownFields(@Nullable Object example) {
        List<String> unknown = new ArrayList<>();
        if (example instanceof Map<?, ?> object && !schema.containsKey("oneOf")) {
            object.forEach((name, value) -> {
                OpenApiShape field = field(name);
                unknown.addAll(field == null ? List.of(name.toString()) : field.unknownFields(value));
            });
        }
        if (example instanceof List<?> list && !schema.containsKey("oneOf")) {
            list.forEach(item -> unknown.addAll(items().unknownFields(item)));
        }
        return unknown;
    }

    /** Fields that either this or the record has, the other not; {@code a.b} is one of a record in a record. */
    Set<String> differences(Type type) {
        Set<String> differences = new TreeSet<>();
        if (type instanceof ParameterizedType many) {
            differences(many, differences);
        } else if (type instanceof Class<?> shape && shape.isRecord() && schema.containsKey("properties")) {
            Set<String> described = new TreeSet<>(((Map<String, ?>) schema.get("properties")).keySet());
            for (RecordComponent component : shape.getRecordComponents()) {
                OpenApiShape field = described.remove(component.getName()) ? field(component.getName()) : null;
                if (field == null) {
                    differences.add("not described: " + component.getName());
                } else {
                    field.differences(component.getGenericType())
                            .forEach(found -> differences.add(component.getName() + "." + found));
                }
            }
            described.forEach(name -> differences.add("not there: " + name));
        } else if (type != JsonValue.class && !fits((Class<?>) type)) {
            differences.add(type.getTypeName() + " as " + schema);
        }
        return differences;
    }

    private void differences(ParameterizedType many, Set<String> differences) {
        Type[] held = many.getActualTypeArguments();
        OpenApiShape list = field("items");
        if (Map.class.isAssignableFrom((Class<?>) many.getRawType())) {
            differences.addAll(of(schemas, schema.get("additionalProperties")).differences(held[1]));
        } else {
            differences.addAll((list == null ? this : list).items().differences(held[0]));
        }
    }

    private boolean fits(Class<?> type) {
        String word = String.valueOf(schema.get("type"));
        if (type == boolean.class || type == Boolean.class) {
            return word.equals("boolean");
        }
        if (type == long.class || type == Long.class || type == int.class || type == Integer.class) {
            return word.equals("integer");
        }
        return word.equals("string"); // texts, money, decimals, times and words
    }
}
