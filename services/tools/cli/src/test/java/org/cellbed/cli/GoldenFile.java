package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The SHA-256 of what runs leave, kept in a file of the test resources: a row {@code scenario,policy,file,sha256} each. With
 * {@code -Dgolden.update=true} it takes what it is given and writes the file.
 */
final class GoldenFile {
    private static final Path FOLDER = Path.of("src/test/resources/org/cellbed/cli");
    private static final String HEADER = "scenario,policy,file,sha256";
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final String COMMAND =
            "mvn test -pl services/tools/cli -am -Dtest='Golden*Test' -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -DfailIfNoTests=false -Dgolden.update=true";

    private final Path file;
    private final Map<String, String> expected;
    private final Map<String, String> found = new TreeMap<>();

    /** Reads the file of a name; it has no rows where there is no such file. */
    GoldenFile(String name) {
        this.file = FOLDER.resolve(name);
        this.expected = read(file);
    }

    /** Whether there is something to compare with, or the file is to be written. */
    boolean usable() {
        return UPDATE || !expected.isEmpty();
    }

    /** The scenarios and policies that have rows, as {@code scenario,policy}. */
    SortedSet<String> runs() {
        SortedSet<String> runs = new TreeSet<>();
        (UPDATE ? found : expected).keySet().forEach(key -> runs.add(key.substring(0, key.lastIndexOf(','))));
        return runs;
    }

    /** Fails where a hash is not that of the file, or a file of the run has come or gone. */
    void check(String scenario, String policy, Map<String, String> hashes) {
        String run = scenario + "," + policy + ",";
        hashes.forEach((name, hash) -> found.put(run + name, hash));
        if (UPDATE) {
            return;
        }
        Map<String, String> rows = new TreeMap<>();
        expected.forEach((key, hash) -> {
            if (key.startsWith(run)) {
                rows.put(key.substring(run.length()), hash);
            }
        });
        assertThat(hashes.keySet())
                .as("files of scenario %s under policy %s; %s", scenario, policy, advice())
                .isEqualTo(rows.keySet());
        Map<String, String> changed = new TreeMap<>(hashes);
        changed.entrySet().removeAll(rows.entrySet());
        if (!changed.isEmpty()) {
            fail(
                    "scenario %s under policy %s: the bytes of %s are not those of %s; %s",
                    scenario, policy, String.join(", ", changed.keySet()), file.getFileName(), advice());
        }
    }

    /** Writes the file, where that was asked for. */
    void update() throws IOException {
        if (UPDATE) {
            List<String> lines = new ArrayList<>(List.of(HEADER));
            found.forEach((key, hash) -> lines.add(key + "," + hash));
            Files.writeString(file, String.join("\n", lines) + "\n");
        }
    }

    private static String advice() {
        return "a change of bytes is a decision that CHANGELOG.md names; after it, write the hashes anew: " + COMMAND;
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> rows = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : lines(file).subList(1, lines(file).size())) {
                int at = line.lastIndexOf(',');
                rows.put(line.substring(0, at), line.substring(at + 1));
            }
        }
        return rows;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
