package org.cellbed.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cellbed.scenario.keys.Key;
import org.cellbed.scenario.keys.KeyTable;

/**
 * Writes the JSON Schema of files with keys, such as scenarios, for editors and other tools. It covers everything
 * except the rules between several keys.
 */
public final class ScenarioSchema {
    private ScenarioSchema() {}

    /** Returns the schema of scenario files as indented JSON. */
    public static String json() {
        return json("A Cellbed scenario", ScenarioKeys.TABLE);
    }

    /** Returns the schema of files with the keys of a table as indented JSON. */
    public static String json(String title, KeyTable table) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", title);
        mapping(root, table, "");
        try {
            return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void mapping(ObjectNode schema, KeyTable table, String group) {
        schema.put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (Key key : table.in(group)) {
            ObjectNode property = properties.putObject(key.name()).put("description", key.help());
            if (key instanceof Key.Value<?> value) {
                value.kind().describe(property);
                if (value.required() && !EventKeys.isAlternative(value)) {
                    required.add(key.name());
                }
            } else if (key instanceof Key.Group inner) {
                group(property, table, inner);
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
    }

    private static void group(ObjectNode property, KeyTable table, Key.Group group) {
        switch (group.shape()) {
            case SECTION -> mapping(property, table, group.path());
            case OPTIONAL -> {
                ArrayNode either = property.putArray("anyOf");
                either.addObject().put("const", "none");
                mapping(either.addObject(), table, group.path());
            }
            case LIST -> {
                property.put("type", "array");
                mapping(property.putObject("items"), group.items().orElseThrow(), "");
            }
        }
    }
}
