package org.cellbed.runtime.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** What the value of a key may be: how it is read, written, described to people and to JSON Schema. */
public interface Kind<T> {
    /** The value, or empty where the node is not of this kind. */
    Optional<T> read(Node node);

    /** The value as YAML that {@link #read} takes to an equal value. */
    String write(T value);

    /** What a message says was expected, such as "a whole number of at least 1". */
    String expected();

    /** Puts type, pattern and bounds into the schema of a key. */
    void describe(ObjectNode schema);

    /** Whether a value from the command line is taken as it stands, not as YAML. */
    default boolean verbatim() {
        return false;
    }

    /** Whether the node is a plain (not quoted) scalar with this text. */
    static boolean isWord(Node node, String word) {
        return plain(node).filter(word::equals).isPresent();
    }

    /** The text of a scalar that is not quoted. */
    static Optional<String> plain(Node node) {
        return text(node).filter(text -> ((ScalarNode) node).isPlain());
    }

    /** The text of a scalar. */
    static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }
}
