package org.cellbed.scenario;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellbed.model.text.Suggestion;
import org.cellbed.scenario.keys.Found;
import org.cellbed.scenario.keys.Key;
import org.cellbed.scenario.keys.KeyReader;
import org.cellbed.scenario.keys.Problem;
import org.cellbed.scenario.keys.ScenarioProblems;
import org.cellbed.scenario.keys.Setting;
import org.cellbed.scenario.keys.Values;
import org.cellbed.scenario.keys.YamlText;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads scenarios. Each method returns a fully checked scenario or throws {@link ScenarioProblems} with all problems
 * of the file and the options at once. Immutable and thread-safe.
 *
 * <p>Paths in a file are relative to its folder; paths in an option or a built-in scenario are relative to the
 * working folder.
 */
public final class ScenarioFile {
    private static final Path WORKING_FOLDER = Path.of("");

    private final Set<String> knownPolicies;

    /**
     * Creates a reader of scenarios.
     *
     * @param knownPolicies the names that {@code policy} may have
     */
    public ScenarioFile(Set<String> knownPolicies) {
        this.knownPolicies = Set.copyOf(knownPolicies);
    }

    /**
     * Reads a built-in scenario by its name or else a file by its path. A text that looks like a path (with a slash,
     * or ending in .yaml or .yml) is never a name.
     */
    public LoadedScenario read(String nameOrFile, List<Setting> settings) {
        if (BuiltInScenarios.names().contains(nameOrFile)) {
            return readBuiltIn(nameOrFile, settings);
        }
        try {
            Path file = Path.of(nameOrFile);
            if (looksLikePath(nameOrFile) || Files.exists(file)) {
                return read(file, settings);
            }
        } catch (InvalidPathException e) {
            // not a path, so it can only be a name
        }
        throw new ScenarioProblems(List.of(unknownName(nameOrFile)));
    }

    /** Reads a file. */
    public LoadedScenario read(Path file, List<Setting> settings) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(WORKING_FOLDER);
        return readText(file.toString(), YamlText.read(file, "a scenario file in YAML"), folder, settings);
    }

    /** Reads a built-in scenario. */
    public LoadedScenario readBuiltIn(String name, List<Setting> settings) {
        String yaml = BuiltInScenarios.yaml(name).orElseThrow(() -> new ScenarioProblems(List.of(unknownName(name))));
        return readText("built-in " + name, yaml, WORKING_FOLDER, settings);
    }

    /**
     * Reads a scenario from a text.
     *
     * @param origin the place that problems name
     * @param folder the folder that relative paths in the text refer to
     */
    public LoadedScenario readText(String origin, String yaml, Path folder, List<Setting> settings) {
        List<Problem> problems = new ArrayList<>();
        Optional<Node> root = YamlText.parse(origin, yaml, problems);
        KeyReader reader = new KeyReader(ScenarioKeys.TABLE, "", problems);
        Found whole = new Found(origin, 1, root.orElseGet(() -> Key.scalar("")));
        if (root.isPresent()) {
            reader.read(whole);
        }
        for (Setting setting : settings) {
            if (reader.read(setting)) {
                Channels.keepOnlyOptions(reader.found(), setting);
            }
        }
        if (root.isEmpty()) {
            throw new ScenarioProblems(problems);
        }
        Values values = new Values(reader.found(), "", whole, problems);
        return new ScenarioAssembler(values, folder, knownPolicies, problems).assemble();
    }

    private static boolean looksLikePath(String text) {
        return text.contains("/") || text.contains("\\") || text.endsWith(".yaml") || text.endsWith(".yml");
    }

    private static Problem unknownName(String name) {
        return new Problem("scenario", 0, "", name, "a file or " + Suggestion.oneOf(name, BuiltInScenarios.names()));
    }
}
