package org.cellbed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellbed.cli.option.BadInput;
import org.cellbed.rundir.InputFile;
import org.cellbed.rundir.Manifest;
import org.cellbed.rundir.RunRecord;
import org.cellbed.rundir.plan.RunPlan;

/** The input files of a recorded run, and whether they are unchanged. */
final class RecordedInputs {
    private final List<InputFile> recorded;
    private final boolean complete;

    /**
     * Creates the list of the inputs in a manifest, including the scenario.
     *
     * @param run the run directory
     */
    RecordedInputs(Path run, Manifest manifest) {
        Stream<InputFile> scenario = Optional.ofNullable(manifest.scenarioSha256())
                .map(hash -> new InputFile(
                        InputFile.Kind.SCENARIO, run.resolve(RunRecord.SCENARIO).toString(), hash))
                .stream();
        // format 1 lists no inputs but names the weights
        Stream<InputFile> weights =
                Optional.ofNullable(manifest.weightsFollowed())
                        .filter(file -> !manifest.inputs().contains(file))
                        .stream();
        this.recorded = Stream.of(scenario, manifest.inputs().stream(), weights)
                .flatMap(files -> files)
                .toList();
        this.complete = manifest.format() > 1;
    }

    /**
     * Checks that all files exist and have the content that the run read.
     *
     * @throws BadInput if some are missing or have changed; the message has a line for each
     */
    void requireUnchanged() throws IOException {
        requireUnchanged(Set.of(InputFile.Kind.values()));
    }

    /** Checks the files of some kinds, as {@link #requireUnchanged()} does. */
    void requireUnchanged(Set<InputFile.Kind> kinds) throws IOException {
        List<String> changes = new ArrayList<>();
        for (InputFile file : recorded) {
            if (kinds.contains(file.kind())) {
                file.change().ifPresent(changes::add);
            }
        }
        requireNone(changes);
    }

    /**
     * Checks that a plan reads no file besides the recorded ones, such as a trace that was added to the folder.
     *
     * @throws BadInput if it does; the message has a line for each file
     */
    void requireNoOthers(RunPlan plan) throws IOException {
        if (!complete) {
            return;
        }
        Set<String> known = recorded.stream().map(InputFile::file).collect(Collectors.toCollection(TreeSet::new));
        requireNone(InputFile.of(plan).stream()
                .filter(file -> !known.contains(file.file()))
                .map(file -> file.file() + ": found SHA-256 " + file.sha256() + ", expected no such file")
                .toList());
    }

    private static void requireNone(List<String> changes) {
        if (!changes.isEmpty()) {
            throw new BadInput(
                    changes.stream().map(change -> "input changed: " + change).collect(Collectors.joining("\n")));
        }
    }
}
