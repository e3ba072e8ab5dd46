package org.cellbed.experiment.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.cellbed.experiment.result.Phase;
import org.cellbed.learner.file.CheckpointFile;
import org.cellbed.model.random.Seeds;
import org.cellbed.rundir.CellSummary;
import org.cellbed.rundir.Manifest;
import org.cellbed.rundir.RunReadException;
import org.cellbed.rundir.RunRecord;
import org.cellbed.rundir.SlotsFile;
import org.cellbed.rundir.WeightsFile;

/** The check whether the run directory of a trial is complete and belongs to the requested run. */
final class WholeRun {
    private WholeRun() {}

    /**
     * Returns the reason why a run directory is not a complete run: another scenario or other seeds, missing slots, or
     * a broken promise. Empty if it is complete.
     */
    static Optional<String> lacks(PhaseRun run) {
        try {
            Optional<String> missing = files(run)
                    .filter(file -> Files.notExists(run.folder().resolve(file)))
                    .findFirst();
            return missing.isPresent()
                    ? missing.map(file -> "it has no " + file)
                    : lacks(run, Manifest.read(run.folder()));
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
    }

    private static Optional<String> lacks(PhaseRun run, Manifest manifest) throws IOException {
        if (!manifest.hasEnded() || manifest.outcome().interrupted()) {
            return Optional.of("it has not ended");
        }
        if (manifest.outcome().disturbed()) {
            return Optional.of("it was disturbed");
        }
        if (!promisesKept(manifest)) {
            return Optional.of("it broke a promise");
        }
        return isOf(run, manifest) ? Optional.empty() : Optional.of("it is of another scenario or other seeds");
    }

    private static boolean isOf(PhaseRun run, Manifest manifest) throws IOException {
        return manifest.plan().seeds().equals(new Seeds(run.scenarioSeed(), run.seed()))
                && Files.readString(run.folder().resolve(RunRecord.SCENARIO)).equals(run.scenario());
    }

    /** Returns the files of a run that are read here or by later runs. */
    private static Stream<String> files(PhaseRun run) {
        Stream<String> all = Stream.of(Manifest.FILE, RunRecord.SCENARIO, CellSummary.NAME, SlotsFile.NAME);
        return run.phase() == Phase.TRAINING ? Stream.concat(all, Stream.of(WeightsFile.NAME)) : all;
    }

    /** Returns the duration by the wall clock in seconds. */
    static double tookSeconds(Path folder) throws RunReadException {
        Manifest.Outcome outcome = Manifest.read(folder).outcome();
        try {
            Duration took =
                    Duration.between(Instant.parse(outcome.started()), Instant.parse(String.valueOf(outcome.ended())));
            return took.toMillis() / 1000.0;
        } catch (DateTimeParseException e) {
            throw new RunReadException(
                    folder.resolve(Manifest.FILE),
                    "started, ended: found no times, expected those of a run that has ended");
        }
    }

    /** Removes the files that only a resumed training needs, which are the largest of a training. */
    static void forgetCheckpoint(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(CheckpointFile.NAME));
    }

    private static boolean promisesKept(Manifest manifest) {
        return manifest.outcome().verdicts().values().stream().allMatch(RunRecord.OK::equals);
    }
}
