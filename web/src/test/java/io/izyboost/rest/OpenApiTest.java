package io.izyboost.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void describesEveryCallThatThereIsAndNoOther() throws IOException {
        Set<String> answered = new TreeSet<>();
        for (Application application :
                List.of(new ApiV2Application(), new ManageApplication(), new AdminApplication())) {
            answered.addAll(calls(application));
        }

        assertThat(described()).containsExactlyElementsOf(answered);
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

    private static Set<String> calls(Application application) {
        String base =
                application.getClass().getAnnotation(ApplicationPath.class).value();
        Set<String> calls = new TreeSet<>();
        for (Class<?> resource : application.getClasses()) {
            Path path = resource.getAnnotation(Path.class);
            if (path != null) {
                for (Method method : resource.getMethods()) {
                    add(calls, joined(base, path.value()), method);
                }
            }
        }
        return calls;
    }

    private static void add(Set<String> calls, String base, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                Path path = method.getAnnotation(Path.class);
                calls.add(verb.value() + " " + joined(base, path == null ? "" : path.value()));
            }
        }
    }

    private static String joined(String base, String path) {
        String bare = path.replaceAll("^/|/$", "").replaceAll("\\{\\s*(\\w+)\\s*:[^/]*}", "{$1}");
        return bare.isEmpty() ? base : base + "/" + bare;
    }

    private static Set<String> described() throws IOException {
        Set<String> calls = new TreeSet<>();
        paths().forEach((path, item) -> item.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> calls.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return calls;
    }

    private static Map<String, Map<String, Object>> paths() throws IOException {
        try (InputStream file = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            Map<String, Map<String, Map<String, Object>>> document = new Yaml().load(file);
            return document.get("paths");
        }
    }
}
