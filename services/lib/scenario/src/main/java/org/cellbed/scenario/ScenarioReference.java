package org.cellbed.scenario;

import java.util.List;
import java.util.Map;
import org.cellbed.scenario.keys.Key;
import org.cellbed.scenario.keys.KeyTable;

/** Writes the reference of scenario files, docs/scenarios.md, from the table of keys. */
public final class ScenarioReference {
    private static final String INTRODUCTION = """
            # Scenario files

            <!-- Generated from the table of keys. To change it, change org.cellbed.scenario.ScenarioKeys and run
                 mvn -pl services/lib/scenario -am test -Dcellbed.regenerate=true -->

            A scenario file is YAML. `./cellbed validate FILE` checks it and reports all its problems at once; editors can check it
            against [scenario.schema.json](scenario.schema.json). Only `schema` and `name` are required; a file with nothing
            else describes the cell of the paper's Table 2. Keys marked (ours) are choices that the paper leaves open.

            - A quantity has its unit: `20 MHz`, `500 mW`. A range is `300..500 KB`, both ends in the same unit.
            - 1 KB is 1000 bytes, 8000 bits. A noise density may be given in dBm/Hz or W/Hz, a power in mW, W or dBm.
            - Paths in a file are relative to its folder; those in options and built-in scenarios to the working folder.
            - `--set devices.count=20` replaces the value in the file; it takes YAML, such as
              `--set 'servers.compute=[12 GHz, 14 GHz]'`. An option that names a channel replaces the file's channel.

            ```yaml
            schema: 1
            name: my-cell
            devices: {count: 20}
            servers: {count: 4, compute: 12..20 GHz}
            slot: {utilization: 0.8, devices: 20}
            events:
              - {at_slot: 300, outage: {server: 3, slots: 40}}
            ```

            """;

    private ScenarioReference() {}

    /** Returns the whole document. */
    public static String markdown() {
        StringBuilder out = new StringBuilder(INTRODUCTION).append("## Built-in scenarios\n\n");
        for (Map.Entry<String, String> entry : BuiltInScenarios.descriptions().entrySet()) {
            out.append("- `")
                    .append(entry.getKey())
                    .append("`: ")
                    .append(entry.getValue())
                    .append('\n');
        }
        out.append("\n## Keys\n");
        table(ScenarioKeys.TABLE, "", out);
        out.append(
                "\n## Keys of an event\n\nAn event has `at_slot` and one of `outage`, `attach` and `detach`; the last two"
                        + " take exactly one of their keys.\n");
        table(EventKeys.TABLE, "", out);
        return out.toString();
    }

    /** Returns the keys of a table as Markdown tables, those of groups below. */
    public static String keys(KeyTable table) {
        StringBuilder out = new StringBuilder();
        table(table, "", out);
        return out.toString();
    }

    private static void table(KeyTable table, String group, StringBuilder out) {
        List<Key> keys = table.in(group);
        out.append("\n| key | value | default | meaning |\n|---|---|---|---|\n");
        keys.forEach(key -> row(key, out));
        for (Key key : keys) {
            if (key instanceof Key.Group inner && inner.shape() != Key.Shape.LIST) {
                out.append("\n### `")
                        .append(inner.path())
                        .append("`\n\n")
                        .append(inner.help())
                        .append('\n');
                table(table, inner.path(), out);
            }
        }
    }

    private static void row(Key key, StringBuilder out) {
        String expected = key instanceof Key.Value<?> value
                ? value.kind().expected()
                : ((Key.Group) key).shape().expected();
        out.append("| `").append(key.name()).append("` | ").append(expected).append(" | ");
        out.append(defaultOf(key)).append(" | ").append(key.help()).append(" |\n");
    }

    private static String defaultOf(Key key) {
        if (key instanceof Key.Value<?> value) {
            String needed = EventKeys.isAlternative(value) ? "one of these" : "required";
            return value.required() ? needed : "`" + value.text() + "`";
        }
        if (key.equals(ScenarioKeys.PATH_LOSS)) {
            return "unless another channel is named";
        }
        return switch (((Key.Group) key).shape()) {
            case SECTION -> "";
            case OPTIONAL -> "`none`";
            case LIST -> "`[]`";
        };
    }
}
