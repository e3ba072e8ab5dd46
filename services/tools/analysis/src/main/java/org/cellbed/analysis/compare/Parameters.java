package org.cellbed.analysis.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cellbed.rundir.ManifestText;
import org.cellbed.rundir.Run;
import org.cellbed.rundir.RunReadException;
import org.cellbed.rundir.RunRecord;

/** The parameters of two runs, key by key, from the manifests and the resolved scenarios. */
final class Parameters {
    private Parameters() {}

    /** Returns the parameters that differ, by key; a key of the scenario begins with {@code scenario.}. */
    static Map<String, RunComparison.Two> differing(Run first, Run second) throws RunReadException {
        Map<String, String> one = of(first);
        Map<String, String> other = of(second);
        Set<String> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        Map<String, RunComparison.Two> differing = new TreeMap<>();
        for (String key : keys) {
            String here = one.getOrDefault(key, "none");
            String there = other.getOrDefault(key, "none");
            if (!here.equals(there)) {
                differing.put(key, new RunComparison.Two(here, there));
            }
        }
        return differing;
    }

    private static Map<String, String> of(Run run) throws RunReadException {
        Map<String, String> flat = new TreeMap<>();
        ManifestText.parameters(run.manifest())
                .properties()
                .forEach(field -> flatten(field.getKey(), field.getValue(), flat));
        Path file = run.folder().resolve(RunRecord.SCENARIO);
        try {
            flatten("scenario", new YAMLMapper().readTree(file.toFile()), flat);
        } catch (IOException e) {
            String what = e.getMessage() == null
                    ? ""
                    : e.getMessage().lines().findFirst().orElse("");
            throw new RunReadException(file, "cannot be read: " + what);
        }
        return flat;
    }

    private static void flatten(String key, JsonNode value, Map<String, String> flat) {
        if (value.isObject()) {
            value.properties().forEach(field -> flatten(key + "." + field.getKey(), field.getValue(), flat));
        } else if (value.isArray()) {
            for (int k = 0; k < value.size(); k++) {
                flatten(key + "[" + k + "]", value.get(k), flat);
            }
        } else {
            flat.put(key, value.isNull() ? "none" : value.asText());
        }
    }
}
