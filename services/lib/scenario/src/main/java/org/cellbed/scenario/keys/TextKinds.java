package org.cellbed.scenario.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The kinds of words and texts. */
public final class TextKinds {
    /** Writes JSON strings, which are quoted scalars of YAML. */
    private static final JsonMapper QUOTES =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private TextKinds() {}

    /**
     * One line of text.
     *
     * @param what the meaning of the text, such as "a folder of CSV files"
     */
    public record Line(String what) implements Kind<String> {
        /**
         * Matches text that may stand unquoted: neither a word that YAML reads as something else nor one with a
         * meaning for other kinds.
         */
        private static final Pattern SAFE =
                Pattern.compile("(?!(?i:true|false|yes|no|on|off|null|y|n|none|busiest|count)$)[A-Za-z][A-Za-z0-9_-]*");

        @Override
        public Optional<String> read(Node node) {
            return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)
                    ? line(scalar)
                    : Optional.empty();
        }

        private static Optional<String> line(ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip())
                    .filter(text -> !text.isEmpty() && text.chars().noneMatch(Character::isISOControl));
        }

        @Override
        public String write(String value) {
            try {
                return SAFE.matcher(value).matches() ? value : QUOTES.writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String expected() {
            return what;
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "string").put("minLength", 1);
        }

        @Override
        public boolean verbatim() {
            return true;
        }
    }

    /** The identity of a site: a text that may look like a number. */
    public record Identity(String what) implements Kind<String> {
        @Override
        public Optional<String> read(Node node) {
            return Kind.text(node)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty() && text.chars().noneMatch(Character::isISOControl));
        }

        @Override
        public String write(String value) {
            return value.matches("[1-9][0-9]{0,15}") ? value : new Line(what).write(value);
        }

        @Override
        public String expected() {
            return what;
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.putArray("type").add("string").add("integer");
        }

        @Override
        public boolean verbatim() {
            return true;
        }
    }

    /** One of several words. */
    public record Choice(List<String> words) implements Kind<String> {
        @Override
        public Optional<String> read(Node node) {
            return Kind.text(node).filter(words::contains);
        }

        @Override
        public String write(String value) {
            return value;
        }

        @Override
        public String expected() {
            return String.join(" or ", words);
        }

        @Override
        public void describe(ObjectNode schema) {
            words.forEach(schema.putArray("enum")::add);
        }
    }

    /** A value, or an unquoted word for its absence. */
    public record OrWord<T>(String word, Kind<T> kind) implements Kind<Optional<T>> {
        @Override
        public Optional<Optional<T>> read(Node node) {
            if (Kind.isWord(node, word)) {
                return Optional.of(Optional.empty());
            }
            Optional<T> value = kind.read(node);
            return value.isEmpty() ? Optional.empty() : Optional.of(value);
        }

        @Override
        public String write(Optional<T> value) {
            return value.map(kind::write).orElse(word);
        }

        @Override
        public String expected() {
            return kind.expected() + ", or " + word;
        }

        @Override
        public void describe(ObjectNode schema) {
            var either = schema.putArray("anyOf");
            either.addObject().put("const", word);
            kind.describe(either.addObject());
        }

        @Override
        public boolean verbatim() {
            return kind.verbatim();
        }
    }
}
