package org.cellbed.scenario.keys;

import java.util.ArrayList;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** An entry of a table of keys. */
public sealed interface Key {
    /** Returns the dotted path, such as {@code devices.count}. */
    String path();

    /** Returns one sentence about the meaning, for users. */
    String help();

    /** Returns the path of the group that contains the key; empty at the top. */
    default String parent() {
        int dot = path().lastIndexOf('.');
        return dot < 0 ? "" : path().substring(0, dot);
    }

    /** Returns the last part of the path. */
    default String name() {
        return path().substring(path().lastIndexOf('.') + 1);
    }

    /**
     * A key with a value.
     *
     * @param text the default, or an example if the key is required
     */
    record Value<T>(String path, Kind<T> kind, String text, boolean required, String help) implements Key {
        /** Creates a key with a default. */
        public static <T> Value<T> of(String path, Kind<T> kind, String text, String help) {
            return new Value<>(path, kind, text, false, help);
        }

        /** Creates a key that must be given, with an example. */
        public static <T> Value<T> required(String path, Kind<T> kind, String example, String help) {
            return new Value<>(path, kind, example, true, help);
        }

        /** Returns the default, or the example. */
        T standIn() {
            Node node = kind.verbatim()
                    ? scalar(text)
                    : YamlText.parse(path, text, new ArrayList<>()).orElseGet(() -> scalar(text));
            Optional<T> value = kind.read(node);
            return value.orElseThrow(() -> new IllegalStateException(path + " has the wrong default " + text));
        }
    }

    /**
     * A key with keys below it.
     *
     * @param items the keys of an item, if the group is a list; otherwise empty, because the keys below it are in the
     *     same table
     */
    record Group(String path, Shape shape, Optional<KeyTable> items, String help) implements Key {
        /** Creates a mapping of keys that are in the same table. */
        public Group(String path, Shape shape, String help) {
            this(path, shape, Optional.empty(), help);
        }

        /** Creates a list of mappings. */
        public static Group list(String path, KeyTable items, String help) {
            return new Group(path, Shape.LIST, Optional.of(items), help);
        }
    }

    /** The form of a group in a file. */
    enum Shape {
        /** A mapping. */
        SECTION("a mapping of keys"),
        /** A mapping, or the word none, which is also the default. */
        OPTIONAL("a mapping of keys, or none"),
        /** A list of mappings. */
        LIST("a list");

        private final String expected;

        Shape(String expected) {
            this.expected = expected;
        }

        /** Returns the form as messages name the expected value. */
        public String expected() {
            return expected;
        }
    }

    /** Creates a node that does not come from a file. */
    static Node scalar(String text) {
        return new ScalarNode(Tag.STR, text, null, null, ScalarStyle.PLAIN);
    }
}
