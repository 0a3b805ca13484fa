package io.izyboost.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private Map<String, Object> schemas;

    @BeforeEach
    void readSchemas() throws IOException {
        schemas = document().get("components").get("schemas");
    }

    @Test
    void describesEveryCallThatThereIsAndNoOther() throws IOException {
        Set<String> answered = calls().stream().map(Call::toString).collect(Collectors.toCollection(TreeSet::new));

        assertThat(described()).containsExactlyElementsOf(answered);
    }

    @Test
    void namesEveryStatusThatApiV2Has() throws IOException {
        Set<String> statuses = Stream.concat(
                        Stream.of(ErrorCode.values()).map(code -> ApiV2Error.status(new DomainException(code))),
                        Stream.of(500))
                .map(String::valueOf)
                .collect(Collectors.toSet());
        Map<?, ?> item = (Map<?, ?>) paths().get("/api/v2");
        for (String method : List.of("get", "post")) {
            Map<?, ?> responses = (Map<?, ?>) ((Map<?, ?>) item.get(method)).get("responses");
            assertThat(responses.keySet()).as(method).hasToString(new TreeSet<>(statuses).toString());
        }
    }

    @Test
    void showsAnExampleOfEveryAnswer() throws IOException {
        paths().forEach((path, item) -> item.forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                assertThat(((Map<?, ?>) operation).toString())
                        .as(method + " " + path)
                        .contains("example");
            }
        }));
    }

    @Test
    void namesTheFieldsThatAnswersHave() throws IOException {
        for (Call call : calls()) {
            Object example = example(call);
            if (example != null) {
                assertThat(unknownFields(example, call.method.getGenericReturnType()))
                        .as(call.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void givesEveryBodyAndAnswerAShape() throws IOException {
        for (Call call : calls()) {
            Map<?, ?> operation = operation(call);
            for (Object holder : holders(operation)) {
                contents(holder).forEach(content -> {
                    OpenApiShape shape = OpenApiShape.of(schemas, ((Map<?, ?>) content).get("schema"));
                    assertThat(shape.isTyped()).as(call + " " + content).isTrue();
                    assertThat(shape.unknownFields(((Map<?, ?>) content).get("example")))
                            .as(call.toString())
                            .isEmpty();
                });
            }
        }
    }

    @Test
    void describesTheFieldsThatBodiesAndAnswersHaveAndNoOther() throws IOException {
        for (Call call : calls()) {
            Map<?, ?> operation = operation(call);
            Type answer = call.method.getGenericReturnType();
            if (answer != Response.class) {
                Object holder = ((Map<?, ?>) operation.get("responses")).get("200");
                assertThat(shape(holder).differences(answer))
                        .as(call.toString())
                        .isEmpty();
            }
            for (Class<?> taken : call.method.getParameterTypes()) {
                if (taken.isRecord()) {
                    assertThat(shape(operation.get("requestBody")).differences(taken))
                            .as(call.toString())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void namesTheParametersThatQueriesMayHave() throws IOException {
        for (Call call : calls()) {
            if (!call.path.equals("/api/v2")) {
                assertThat(parameters(call))
                        .as(call.toString())
                        .containsExactlyInAnyOrderElementsOf(taken(call.method));
            }
        }
    }

    /** What carries content: the body, and each answer that is described in place. */
    private static List<Object> holders(Map<?, ?> operation) {
        List<Object> holders = new ArrayList<>(((Map<?, ?>) operation.get("responses")).values());
        holders.add(operation.get("requestBody"));
        return holders;
    }

    private static List<?> contents(@Nullable Object holder) {
        Object content = holder == null ? null : ((Map<?, ?>) holder).get("content");
        return content == null ? List.of() : List.copyOf(((Map<?, ?>) content).values());
    }

    private OpenApiShape shape(@Nullable Object holder) {
        Map<?, ?> content = (Map<?, ?>) contents(holder).get(0);
        return OpenApiShape.of(schemas, content.get("schema"));
    }

    /** Fields of an example that the type, a record or a page of records, does not have. */
    private static List<String> unknownFields(Object example, Type type) {
        List<String> unknown = new ArrayList<>();
        if (type instanceof ParameterizedType many && example instanceof Map<?, ?> page && page.containsKey("items")) {
            unknown.addAll(unknownFields(page.get("items"), many));
        } else if (type instanceof ParameterizedType many && example instanceof List<?> items) {
            items.forEach(item -> unknown.addAll(unknownFields(item, many.getActualTypeArguments()[0])));
        } else if (type instanceof Class<?> shape && shape.isRecord() && example instanceof Map<?, ?> object) {
            Map<String, Type> fields = Arrays.stream(shape.getRecordComponents())
                    .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getGenericType));
            object.forEach((name, value) -> {
                if (!fields.containsKey(name)) {
                    unknown.add((String) name);
                } else if (value instanceof Map || value instanceof List) {
                    unknown.addAll(unknownFields(value, fields.get(name)));
                }
            });
        }
        return unknown;
    }

    /** The example of the first answer that is no error. */
    private static Object example(Call call) throws IOException {
        Map<?, ?> responses = (Map<?, ?>) operation(call).get("responses");
        return responses.entrySet().stream()
                .filter(answer -> answer.getKey().toString().startsWith("2"))
                .map(answer -> ((Map<?, ?>) answer.getValue()).get("content"))
                .filter(Objects::nonNull)
                .map(content -> ((Map<?, ?>) content).get("application/json"))
                .filter(Objects::nonNull)
                .map(json -> ((Map<?, ?>) json).get("example"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<String> parameters(Call call) throws IOException {
        List<String> names = new ArrayList<>();
        for (Object holder : List.of(paths().get(call.path), operation(call))) {
            List<?> parameters = (List<?>) ((Map<?, ?>) holder).get("parameters");
            for (Object parameter : parameters == null ? List.of() : parameters) {
                Map<?, ?> one = (Map<?, ?>) parameter;
                Object ref = one.get("$ref");
                String name =
                        ref == null ? (String) one.get("name") : ref.toString().replaceAll(".*/", "");
                if (!call.path.contains("{" + name + "}") && !"header".equals(one.get("in"))) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** What {@code QueryParam} takes, in the method or in a bean of parameters. */
    private static List<String> taken(Method method) {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> bean = parameter.getType(); bean != null; bean = bean.getSuperclass()) {
                    Stream.of(bean.getDeclaredFields(), bean.getDeclaredMethods())
                            .flatMap(Arrays::stream)
                            .map(member -> ((AnnotatedElement) member).getAnnotation(QueryParam.class))
                            .filter(Objects::nonNull)
                            .forEach(given -> names.add(given.value()));
                }
            }
        }
        return names;
    }

    private static Map<?, ?> operation(Call call) throws IOException {
        return (Map<?, ?>) paths().get(call.path).get(call.verb.toLowerCase(Locale.ROOT));
    }

    private static List<Call> calls() {
        return Stream.of(new ApiV2Application(), new ManageApplication(), new AdminApplication())
                .flatMap(application -> calls(application).stream())
                .toList();
    }

    private record Call(String verb, String path, Method method) {
        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    private static List<Call> calls(Application application) {
        String base =
                application.getClass().getAnnotation(ApplicationPath.class).value();
        return application.getClasses().stream()
                .filter(resource -> resource.isAnnotationPresent(Path.class))
                .flatMap(resource -> Arrays.stream(resource.getMethods())
                        .flatMap(method -> call(
                                joined(base, resource.getAnnotation(Path.class).value()), method)))
                .toList();
    }

    private static Stream<Call> call(String base, Method method) {
        Path path = method.getAnnotation(Path.class);
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(verb -> new Call(verb.value(), joined(base, path == null ? "" : path.value()), method));
    }

    private static String joined(String base, String path) {
        String bare = path.replaceAll("^/|/$", "").replaceAll("\\{\\s*(\\w+)\\s*:[^/]*}", "{$1}");
        return bare.isEmpty() ? base : base + "/" + bare;
    }

    private static Set<String> described() throws IOException {
        Set<String> calls = new TreeSet<>();
        paths().forEach((path, item) -> item.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> calls.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return calls;
    }

    private static Map<String, Map<String, Object>> paths() throws IOException {
        return document().get("paths");
    }

    private static Map<String, Map<String, Map<String, Object>>> document() throws IOException {
        try (InputStream file = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new Yaml().load(file);
        }
    }
}
