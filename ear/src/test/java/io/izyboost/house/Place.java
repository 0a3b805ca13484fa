package io.izyboost.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;

/** Where a class stands: {@code io.izyboost.<feature>.<inner>…}. */
record Place(String feature, List<String> inner) {

    static Place of(JavaClass type) {
        List<String> words = Arrays.asList(type.getPackageName().split("\\."));
        return words.size() < 3 ? new Place("", List.of()) : new Place(words.get(2), words.subList(3, words.size()));
    }

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("io.izyboost.");
    }

    /** The leaf that a web or batch class lives in, {@code page}, {@code api} or {@code job}; else empty. */
    String surface() {
        String first = inner.isEmpty() ? "" : inner.get(0);
        return List.of("page", "api", "job").contains(first) ? first : "";
    }
}
