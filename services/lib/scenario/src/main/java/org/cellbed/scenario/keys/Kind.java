package org.cellbed.scenario.keys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The kind of a key's value: reads, writes and describes it, to people and in JSON Schema. */
public interface Kind<T> {
    /** Reads a value; empty if the node is not of this kind. */
    Optional<T> read(Node node);

    /** Writes a value as YAML that {@link #read} turns into an equal value. */
    String write(T value);

    /** Returns the kind as messages name the expected value, such as "a whole number of at least 1". */
    String expected();

    /** Writes type, pattern and bounds into the schema of a key. */
    void describe(ObjectNode schema);

    /** Whether a value from the command line is taken literally instead of being parsed as YAML. */
    default boolean verbatim() {
        return false;
    }

    /** Whether the node is a plain (not quoted) scalar with this text. */
    static boolean isWord(Node node, String word) {
        return plain(node).filter(word::equals).isPresent();
    }

    /** Returns the text of a scalar that is not quoted. */
    static Optional<String> plain(Node node) {
        return text(node).filter(text -> ((ScalarNode) node).isPlain());
    }

    /** Returns the text of a scalar. */
    static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }
}
