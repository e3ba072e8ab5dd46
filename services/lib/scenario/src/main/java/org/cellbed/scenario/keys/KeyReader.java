package org.cellbed.scenario.keys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellbed.scenario.keys.Key.Group;
import org.cellbed.scenario.keys.Key.Shape;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Finds the keys of a table in YAML and reports unknown and duplicate keys. It does not check values. A later reading
 * replaces an earlier one. Not thread-safe.
 */
public final class KeyReader {
    private final KeyTable table;
    private final String prefix;
    private final List<Problem> problems;
    private final Map<String, Found> found = new LinkedHashMap<>();

    /**
     * Creates a reader of one mapping.
     *
     * @param prefix precedes the paths in messages, such as {@code events[0].}
     * @param problems receives the problems found
     */
    public KeyReader(KeyTable table, String prefix, List<Problem> problems) {
        this.table = table;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** Returns the keys read so far by path; a group that is present has an entry of its own. */
    public Map<String, Found> found() {
        return found;
    }

    /** Reads a whole mapping. */
    public void read(Found whole) {
        if (whole.node() instanceof MappingNode mapping) {
            readGroup(whole, mapping, "");
        } else {
            String key = prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
            problems.add(whole.problem(key, Shape.SECTION.expected()));
        }
    }

    /**
     * Reads the setting of an option.
     *
     * @return whether it names a key and has a value; a problem is added otherwise
     */
    public boolean read(Setting setting) {
        Optional<Key> key = table.find(setting.path());
        if (key.isEmpty()) {
            String advice = table.adviceForPath(setting.path());
            problems.add(Problem.unknownKey(setting.origin(), 0, "", setting.path(), advice));
            return false;
        }
        if (!setting.hasValue()) {
            problems.add(new Problem(setting.origin(), 0, setting.path(), "no value", setting.path() + "=VALUE"));
            return false;
        }
        Optional<Node> node = value(setting, key.get());
        node.ifPresent(value -> enter(key.get(), new Found(setting.origin(), 0, value)));
        return node.isPresent();
    }

    private Optional<Node> value(Setting setting, Key key) {
        boolean verbatim = key instanceof Key.Value<?> value && value.kind().verbatim();
        if (verbatim || setting.value().isEmpty()) {
            return Optional.of(Key.scalar(setting.value()));
        }
        List<Problem> here = new ArrayList<>();
        Optional<Node> node = YamlText.parse(setting.origin(), setting.value(), here);
        here.forEach(p -> problems.add(new Problem(p.origin(), 0, key.path(), p.found(), p.expected())));
        return node;
    }

    private void readGroup(Found whole, MappingNode mapping, String group) {
        String origin = whole.origin();
        Map<String, Integer> lines = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Node keyNode = tuple.getKeyNode();
            int line = whole.lineOf(keyNode);
            String name = keyNode instanceof ScalarNode scalar ? scalar.getValue() : "a mapping or list as a key";
            String path = group.isEmpty() ? name : group + "." + name;
            Integer before = lines.putIfAbsent(name, line);
            Optional<Key> key = table.find(path).filter(k -> k.name().equals(name));
            if (key.isEmpty()) {
                problems.add(Problem.unknownKey(origin, line, prefix + group, name, table.advice(group, name)));
            } else if (before != null) {
                problems.add(new Problem(
                        origin,
                        line,
                        prefix + path,
                        "the key again",
                        "it only once" + (before > 0 ? ", first in line " + before : "")));
            } else {
                enter(key.get(), new Found(origin, line, tuple.getValueNode()));
            }
        }
    }

    private void enter(Key key, Found value) {
        boolean fits = !(key instanceof Group group) || fits(group, value.node());
        if (!fits) {
            problems.add(
                    value.problem(prefix + key.path(), ((Group) key).shape().expected()));
            return;
        }
        if (Kind.isWord(value.node(), "none") && key instanceof Group) {
            found.keySet().removeIf(path -> path.startsWith(key.path() + "."));
        }
        dropNone(key.parent());
        found.put(key.path(), value);
        if (key instanceof Group && value.node() instanceof MappingNode mapping) {
            readGroup(value, mapping, key.path());
        } else if (key instanceof Key.Value<?>) {
            table.find(key.parent())
                    .ifPresent(parent ->
                            found.putIfAbsent(parent.path(), new Found(value.origin(), value.line(), Key.scalar(""))));
        }
    }

    /** Removes a group's value none when a key inside the group is given. */
    private void dropNone(String group) {
        Found given = found.get(group);
        if (given != null && Kind.isWord(given.node(), "none")) {
            found.remove(group);
        }
    }

    private static boolean fits(Group group, Node node) {
        return switch (group.shape()) {
            case SECTION -> node instanceof MappingNode;
            case OPTIONAL -> node instanceof MappingNode || Kind.isWord(node, "none");
            case LIST -> node instanceof SequenceNode;
        };
    }
}
