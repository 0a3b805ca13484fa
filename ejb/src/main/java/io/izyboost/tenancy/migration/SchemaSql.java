package io.izyboost.tenancy.migration;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Composes the text that builds or migrates one schema, so that all of it goes to the database in one call. The history
 * table and its rows are as Flyway writes them; its own {@code validate} accepts the schema.
 */
final class SchemaSql {
    private static final String HISTORY = """
            create table "flyway_schema_history" (
                "installed_rank" integer not null,
                "version" varchar(50),
                "description" varchar(200) not null,
                "type" varchar(20) not null,
                "script" varchar(1000) not null,
                "checksum" integer,
                "installed_by" varchar(100) not null,
                "installed_on" timestamp not null default now(),
                "execution_time" integer not null,
                "success" boolean not null,
                constraint "flyway_schema_history_pk" primary key ("installed_rank")
            );
            create index "flyway_schema_history_s_idx" on "flyway_schema_history" ("success");
            """;

    private final PanelScripts scripts;
    private final String runtimeRole;

    SchemaSql(PanelScripts scripts, String runtimeRole) {
        this.scripts = scripts;
        this.runtimeRole = runtimeRole;
    }

    /** Default privileges come first: tables are then born with them, which is cheaper than granting afterwards. */
    String build(String schema) {
        return "create schema " + schema + ";\n"
                + "set local search_path to " + schema + ";\n"
                + "grant usage on schema " + schema + " to " + runtimeRole + ";\n"
                + "alter default privileges in schema " + schema + " grant select, insert, update, delete on tables to "
                + runtimeRole + ";\n"
                + "alter default privileges in schema " + schema + " grant usage on sequences to " + runtimeRole + ";\n"
                + HISTORY
                + steps(0);
    }

    String migrate(String schema, int from) {
        return "set local search_path to " + schema + ";\n" + steps(from);
    }

    private String steps(int from) {
        List<PanelScript> steps = scripts.after(from);
        StringBuilder text = new StringBuilder();
        steps.forEach(step -> text.append(step.sql()).append("\n;\n"));
        return text.append(scripts.grants().replace("${runtimeRole}", runtimeRole))
                .append(history(steps))
                .toString();
    }

    private static String history(List<PanelScript> steps) {
        if (steps.isEmpty()) {
            return "";
        }
        String rows = IntStream.range(0, steps.size())
                .mapToObj(nth -> historyRow(nth + 1, steps.get(nth)))
                .collect(Collectors.joining(",\n"));
        return """

                insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
                    "checksum", "installed_by", "execution_time", "success")
                values\s""" + rows;
    }

    private static String historyRow(int nth, PanelScript step) {
        return "((select coalesce(max(\"installed_rank\"), 0) + " + nth + " from \"flyway_schema_history\"), '"
                + step.version() + "', " + literal(step.description()) + ", 'SQL', " + literal(step.script()) + ", "
                + step.checksum() + ", current_user, 0, true)";
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
