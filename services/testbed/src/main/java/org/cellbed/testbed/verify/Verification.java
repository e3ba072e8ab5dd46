package org.cellbed.testbed.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellbed.learner.file.WeightsFile;
import org.cellbed.testbed.rundir.ActorsFile;
import org.cellbed.testbed.rundir.JsonFile;
import org.cellbed.testbed.rundir.LearnerFile;
import org.cellbed.testbed.rundir.SlotsFile;
import org.cellbed.testbed.rundir.TasksFile;
import org.jspecify.annotations.Nullable;

/**
 * What became of a run that was executed again.
 *
 * @param identical whether all that was compared is the same
 * @param compared the files that the run has of those that are compared
 * @param difference the first; null where all is the same
 * @param notes what differs of version and JVM; a line each
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Verification(
        boolean identical, List<String> compared, @Nullable Difference difference, List<String> notes) {
    private static final List<String> FILES =
            List.of(TasksFile.NAME, ActorsFile.NAME, SlotsFile.NAME, LearnerFile.NAME, WeightsFile.NAME);
    private static final List<String> HASHES = List.of("scenario_sha256", "weights_hash");
    private static final String MANIFEST = "manifest.json";

    /**
     * Compares the folder of a run with that of the same run executed again.
     *
     * @param cells how many the run has
     */
    public static Verification of(Path recorded, Path again, int cells) throws IOException {
        JsonNode before = JsonFile.read(recorded.resolve(MANIFEST), JsonNode.class);
        JsonNode after = JsonFile.read(again.resolve(MANIFEST), JsonNode.class);
        List<String> files = files(cells);
        Optional<Difference> difference = Optional.empty();
        for (String file : files) {
            if (difference.isEmpty()) {
                difference = FileComparison.first(file, recorded, again);
            }
        }
        for (String hash : HASHES) {
            if (difference.isEmpty()) {
                difference = differing(hash, before, after);
            }
        }
        List<String> notes = new ArrayList<>();
        note("version", "cellbed", before, after, notes);
        note("JVM", "jvm", before, after, notes);
        List<String> there = files.stream()
                .filter(file -> Files.exists(recorded.resolve(file)))
                .toList();
        return new Verification(difference.isEmpty(), there, difference.orElse(null), List.copyOf(notes));
    }

    /** For people. */
    public String text() {
        StringBuilder text = new StringBuilder();
        notes.forEach(note -> text.append(note).append('\n'));
        text.append(
                difference == null ? "identical: " + String.join(", ", compared) : "DIFFERENT: " + difference.text());
        return text.append('\n').toString();
    }

    private static List<String> files(int cells) {
        List<String> files = new ArrayList<>();
        for (int cell = 1; cell <= cells; cell++) {
            String folder = cells == 1 ? "" : "cells/" + cell + "/";
            FILES.forEach(file -> files.add(folder + file));
        }
        return files;
    }

    private static Optional<Difference> differing(String key, JsonNode before, JsonNode after) {
        String here = before.path(key).asText("none");
        String there = after.path(key).asText("none");
        return here.equals(there) ? Optional.empty() : Optional.of(new Difference(MANIFEST, 0, key, here, there));
    }

    private static void note(String what, String key, JsonNode before, JsonNode after, List<String> notes) {
        differing(key, before, after)
                .ifPresent(found -> notes.add("another " + what + ": the run was recorded by " + found.recorded()
                        + ", executed again by " + found.again()));
    }
}
