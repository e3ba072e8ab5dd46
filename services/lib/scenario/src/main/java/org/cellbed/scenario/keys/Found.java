package org.cellbed.scenario.keys;

import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A given value with its place.
 *
 * @param origin the file or option
 * @param line the line of the key, from 1; 0 for an option
 */
public record Found(String origin, int line, Node node) {
    /** Creates a problem with this value. */
    public Problem problem(String key, String expected) {
        return new Problem(origin, line, key, text(), expected);
    }

    /** Creates a problem with a consequence of this value. */
    public Problem problem(String key, String found, String expected) {
        return new Problem(origin, line, key, found, expected);
    }

    /** Returns the line of a node inside this value; 0 if this value has none. */
    public int lineOf(Node inside) {
        return line == 0 ? 0 : YamlText.line(inside.getStartMark());
    }

    /** Returns the value as messages quote it. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.isPlain() ? scalar.getValue() : '"' + scalar.getValue() + '"';
        }
        if (node instanceof SequenceNode list && list.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            return list.getValue().stream()
                    .map(item -> ((ScalarNode) item).getValue())
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return node instanceof SequenceNode ? "a list" : "a mapping";
    }
}
