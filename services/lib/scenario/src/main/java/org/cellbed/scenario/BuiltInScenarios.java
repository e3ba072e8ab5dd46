package org.cellbed.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellbed.scenario.keys.Found;
import org.cellbed.scenario.keys.KeyReader;
import org.cellbed.scenario.keys.Problem;
import org.cellbed.scenario.keys.Values;
import org.cellbed.scenario.keys.YamlText;
import org.yaml.snakeyaml.nodes.Node;

/** The scenarios that come with Cellbed. */
public final class BuiltInScenarios {
    private static final List<String> NAMES =
            List.of("paper", "light", "saturated", "hetero", "small", "bursty", "failure", "traces", "live");

    private BuiltInScenarios() {}

    /** Returns their names in the order in which they are listed. */
    public static List<String> names() {
        return NAMES;
    }

    /** Returns their descriptions by name, in the order of the names. */
    public static Map<String, String> descriptions() {
        Map<String, String> descriptions = new LinkedHashMap<>();
        for (String name : NAMES) {
            String yaml = yaml(name).orElseThrow();
            List<Problem> problems = new ArrayList<>();
            KeyReader reader = new KeyReader(ScenarioKeys.TABLE, "", problems);
            Node root = YamlText.parse(name, yaml, problems).orElseThrow();
            Found whole = new Found(name, 1, root);
            reader.read(whole);
            Values values = new Values(reader.found(), "", whole, problems);
            descriptions.put(name, values.get(ScenarioKeys.DESCRIPTION));
        }
        return descriptions;
    }

    /**
     * Returns the text of a built-in scenario, which may serve as a template; empty if there is none of this name.
     */
    public static Optional<String> yaml(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        String resource = "/org/cellbed/scenarios/" + name + ".yaml";
        try (InputStream in = BuiltInScenarios.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing");
            }
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
