import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites the literal colours of the stock theme into CSS variables, so that a panel's brand, its neutrals and the
 * dark mode are a matter of a few variables (see resources/izy/tokens.css). Run by the build: {@code java
 * ThemeVariables.java <stock theme.css> <theme.css to write>}.
 */
final class ThemeVariables {
    private static final Pattern RULE = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern DECLARATION = Pattern.compile("([-a-zA-Z]+)\\s*:\\s*([^;]+)");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\([^)]*\\)");
    private static final String BRAND = "#2196f3";

    private static final Map<String, String> VARIABLES = new LinkedHashMap<>();

    static {
        name("text", "#495057", "#212529", "#252529", "#212121");
        name("text-2", "#6c757d", "#adb5bd", "#607d8b", "#757575");
        name("surface-2", "#f8f9fa", "#f8f8f8", "#fafafa", "#f5f5f5");
        name("hover", "#e9ecef", "#eeeeee");
        name("line", "#dee2e6", "#dadada", "#e0e0e0");
        name("line-strong", "#ced4da", "#bdbdbd", "#9e9e9e");
        name("brand-soft", "#e3f2fd");
        name("brand-hover", "rgb(12.7384615385,136.9384615385,235.6615384615)");
        name("brand-active", "rgb(11.3230769231,121.7230769231,209.4769230769)");
        name("ring", "rgb(166.2,213,250.2)");
        name("brand-faint", "rgba(33,150,243,.04)");
        name("brand-soft", "rgba(33,150,243,.16)");
        name("danger", "#f44336", "#d32f2f", "#e0284f", "#ef5350");
        name("danger-text", "#b71c1c");
        name("danger-soft", "#ffcdd2", "rgba(211,47,47,.16)", "rgba(211,47,47,.04)");
        name("warn", "#fbc02d", "#ffc107");
        name("warn-text", "#7f6003");
        name("warn-soft", "#ffecb3", "rgba(251,192,45,.16)", "rgba(251,192,45,.04)");
        name("good", "#689f38", "rgb(93.6,143.1,50.4)");
        name("good-soft", "rgba(104,159,56,.16)", "rgba(104,159,56,.04)", "#c8e6c9", "rgba(200,230,201,.8)");
        name("info", "#0288d1", "#03a9f4", "rgb(1.8,122.4,188.1)", "rgb(1.6,108.8,167.2)");
        name("info-text", "#01579b");
        name("info-soft", "#b3e5fc", "rgba(2,136,209,.16)", "rgba(2,136,209,.04)");
    }

    private ThemeVariables() {}

    public static void main(String[] arguments) throws IOException {
        String stock = Files.readString(Path.of(arguments[0])).replace("\uFEFF", "");
        String theme = RULE.matcher(stock).replaceAll(rule -> Matcher.quoteReplacement("{" + declarations(rule.group(1)) + "}"));
        Path target = Path.of(arguments[1]);
        Files.createDirectories(target.getParent());
        Files.writeString(target, theme);
        if (!theme.contains("var(--brand)")) {
            throw new IllegalStateException("The stock theme has changed: nothing was rewritten");
        }
    }

    private static String declarations(String rule) {
        boolean onBrand = rule.contains("background:" + BRAND) || rule.contains("background:rgb(1");
        return DECLARATION.matcher(rule).replaceAll(found -> {
            String property = found.group(1);
            String value = COLOUR.matcher(found.group(2))
                    .replaceAll(colour -> Matcher.quoteReplacement(variable(property, colour.group(), onBrand)));
            return Matcher.quoteReplacement(property + ":" + shape(property, value));
        });
    }

    private static String variable(String property, String literal, boolean onBrand) {
        String colour = literal.toLowerCase(Locale.ROOT).replace(" ", "");
        if (colour.equals(BRAND)) {
            return property.equals("color") ? "var(--brand-text)" : "var(--brand)";
        }
        if (colour.equals("#fff") || colour.equals("#ffffff")) {
            return property.equals("color") ? (onBrand ? "var(--on-brand)" : "var(--on-tone)") : "var(--surface)";
        }
        String name = VARIABLES.get(colour);
        return name == null ? literal : "var(--" + name + ")";
    }

    private static String shape(String property, String value) {
        if (property.equals("font-family") && value.contains("Segoe UI")) {
            return "var(--font)";
        }
        return property.endsWith("radius") && value.equals("4px") ? "var(--radius)" : value;
    }

    private static void name(String variable, String... literals) {
        for (String literal : literals) {
            VARIABLES.put(literal, variable);
        }
    }
}
