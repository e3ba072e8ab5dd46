package org.cellbed.experiment.file;

import java.util.stream.Collectors;
import org.cellbed.scenario.keys.TextKinds.Line;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML values on one line. */
final class FlowText {
    private static final Line QUOTED = new Line("");

    private FlowText() {}

    /** Returns a value as YAML that reads back to an equal value. */
    static String of(Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(FlowText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .map(pair -> of(pair.getKeyNode()) + ": " + of(pair.getValueNode()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        ScalarNode scalar = (ScalarNode) node;
        return scalar.isPlain() ? scalar.getValue() : QUOTED.write(scalar.getValue());
    }
}
