package org.cellbed.rundir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys and values of a manifest as text, for readers that show or compare all of them and know none by name. */
public final class ManifestText {
    /** Keys that are no parameters of the run, or that repeat scenario.yaml. */
    private static final List<String> NO_PARAMETERS =
            List.of("format", "started", "ended", "flags", "verdicts", "scenario", "scenario_sha256", "model");

    private static final ObjectMapper JSON = new ObjectMapper();

    private ManifestText() {}

    /** Returns the keys that say how a run was executed, with their values. */
    public static JsonNode parameters(Manifest manifest) {
        ObjectNode keys = JSON.valueToTree(manifest);
        return keys.remove(NO_PARAMETERS);
    }

    /** Returns the keys whose values are no objects, in their order; an input file is its path. */
    public static Map<String, String> provenance(Manifest manifest) {
        Map<String, String> texts = new LinkedHashMap<>();
        ObjectNode keys = JSON.valueToTree(manifest);
        keys.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isArray()) {
                List<String> words = new ArrayList<>();
                value.forEach(word -> words.add((word.isObject() ? word.path("file") : word).asText()));
                texts.put(field.getKey(), String.join(" ", words));
            } else if (value.isValueNode()) {
                texts.put(field.getKey(), value.isNull() ? "none" : value.asText());
            }
        });
        return texts;
    }

    /** Returns the numbers of a cell, in their order. */
    public static JsonNode model(Manifest.Model model) {
        return JSON.valueToTree(model);
    }
}
