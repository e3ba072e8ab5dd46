package org.cellbed.analysis.verify;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cellbed.rundir.ActorsFile;
import org.cellbed.rundir.LearnerFile;
import org.cellbed.rundir.Manifest;
import org.cellbed.rundir.SlotsFile;
import org.cellbed.rundir.TasksFile;
import org.cellbed.rundir.WeightsFile;
import org.jspecify.annotations.Nullable;

/**
 * The result of a verification: a run compared with its repetition.
 *
 * @param identical whether all compared files are the same
 * @param compared the files that were compared
 * @param difference the first difference; null if there is none
 * @param notes differences of version, commit, JVM and BLAS, a line each
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Verification(
        boolean identical, List<String> compared, @Nullable Difference difference, List<String> notes) {
    private static final List<String> FILES =
            List.of(TasksFile.NAME, ActorsFile.NAME, SlotsFile.NAME, LearnerFile.NAME, WeightsFile.NAME);

    /**
     * Compares the folder of a run with that of its repetition.
     *
     * @param cells the number of cells of the run
     */
    public static Verification of(Path recorded, Path again, int cells) throws IOException {
        Manifest before = Manifest.read(recorded);
        Manifest after = Manifest.read(again);
        List<String> files = files(cells);
        Optional<Difference> difference = Optional.empty();
        for (String file : files) {
            if (difference.isEmpty()) {
                difference = FileComparison.first(file, recorded, again);
            }
        }
        if (difference.isEmpty()) {
            difference = differing("scenario_sha256", before.scenarioSha256(), after.scenarioSha256());
        }
        if (difference.isEmpty()) {
            difference = differing(
                    "weights_hash",
                    before.outcome().weightsHash(),
                    after.outcome().weightsHash());
        }
        List<String> there = files.stream()
                .filter(file -> Files.exists(recorded.resolve(file)))
                .toList();
        return new Verification(difference.isEmpty(), there, difference.orElse(null), notes(before, after));
    }

    /** Returns the result for people. */
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

    private static Optional<Difference> differing(String key, @Nullable String before, @Nullable String after) {
        String here = Objects.requireNonNullElse(before, "none");
        String there = Objects.requireNonNullElse(after, "none");
        return here.equals(there) ? Optional.empty() : Optional.of(new Difference(Manifest.FILE, 0, key, here, there));
    }

    private static List<String> notes(Manifest before, Manifest after) {
        List<String> notes = new ArrayList<>();
        note("other version", before.build().cellbed(), after.build().cellbed(), notes);
        if (before.build().commit() != null) {
            note("other commit", before.build().commit(), after.build().commit(), notes);
        }
        note("other JVM", before.build().jvm(), after.build().jvm(), notes);
        if (before.outcome().blasKernels() != null) {
            note(
                    "other BLAS kernels",
                    before.outcome().blasKernels(),
                    after.outcome().blasKernels(),
                    notes);
        }
        return List.copyOf(notes);
    }

    private static void note(String what, @Nullable String before, @Nullable String after, List<String> notes) {
        differing(what, before, after)
                .ifPresent(found ->
                        notes.add(what + ": recorded by " + found.recorded() + ", repeated by " + found.again()));
    }
}
