package org.cellbed.scenario.keys;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Parses YAML to a tree of nodes that know their lines. */
public final class YamlText {
    private YamlText() {}

    /**
     * Reads a file.
     *
     * @param expected the expected content, as problems name it
     * @throws ScenarioProblems if the file cannot be read
     */
    public static String read(Path file, String expected) {
        String found;
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            found = "no such file";
        } catch (CharacterCodingException e) {
            found = "bytes that are not UTF-8";
        } catch (IOException e) {
            found = Files.isDirectory(file) ? "a folder" : "a file that cannot be read (" + e.getMessage() + ")";
        }
        throw new ScenarioProblems(List.of(new Problem(file.toString(), 0, "", found, expected)));
    }

    /** Parses a text to its root node; empty after adding a problem if the text is empty or not YAML. */
    public static Optional<Node> parse(String origin, String text, List<Problem> problems) {
        try {
            @Nullable Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                problems.add(new Problem(origin, 1, "", "an empty text", "a mapping of keys"));
            }
            return Optional.ofNullable(root);
        } catch (MarkedYAMLException e) {
            String found = e.getProblem() == null ? "a syntax error" : e.getProblem();
            problems.add(new Problem(origin, line(e.getProblemMark()), "", found, "well-formed YAML"));
        } catch (ReaderException e) {
            int line = 1
                    + (int) text.substring(0, Math.min(e.getPosition(), text.length()))
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            String found = String.format("the character U+%04X", e.getCodePoint());
            problems.add(new Problem(origin, line, "", found, "printable characters"));
        } catch (YAMLException e) {
            problems.add(new Problem(origin, 0, "", String.valueOf(e.getMessage()), "well-formed YAML"));
        }
        return Optional.empty();
    }

    /** Returns the line of a mark, from 1; 0 without a mark. */
    public static int line(@Nullable Mark mark) {
        return mark == null ? 0 : mark.getLine() + 1;
    }
}
