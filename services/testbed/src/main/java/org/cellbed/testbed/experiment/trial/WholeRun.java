package org.cellbed.testbed.experiment.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cellbed.learner.file.CheckpointFile;
import org.cellbed.testbed.audit.RunReadException;
import org.cellbed.testbed.audit.RunReader;

/** Run directories of trials: whether one is what was asked for and has come to its end. */
final class WholeRun {
    private static final String MANIFEST = "manifest.json";

    private WholeRun() {}

    /** Whether the run directory is there, of this scenario and these seeds, has all its slots and kept its promises. */
    static boolean isThere(PhaseRun run) {
        try {
            JsonNode manifest = RunReader.json(run.folder().resolve(MANIFEST));
            return manifest.path("ended").isTextual()
                    && !manifest.path("interrupted").asBoolean(true)
                    && promisesKept(manifest)
                    && manifest.path("scenario_seed").asLong() == run.scenarioSeed()
                    && manifest.path("seed").asLong() == run.seed()
                    && Files.exists(run.folder().resolve("summary.json"))
                    && Files.readString(run.folder().resolve("scenario.yaml")).equals(run.scenario());
        } catch (IOException e) {
            // what cannot be read is not whole, whatever the reason; it is run again
            return false;
        }
    }

    /** How long it took by the wall clock, in seconds. */
    static double tookSeconds(Path folder) throws RunReadException {
        Path file = folder.resolve(MANIFEST);
        JsonNode manifest = RunReader.json(file);
        try {
            Instant started = Instant.parse(manifest.path("started").asText());
            Instant ended = Instant.parse(manifest.path("ended").asText());
            return Duration.between(started, ended).toMillis() / 1000.0;
        } catch (DateTimeParseException e) {
            throw new RunReadException(file, "started, ended: found no times, expected those of a run that has ended");
        }
    }

    /** Removes a run directory with all that is in it, if it is there. */
    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all;
            try (Stream<Path> walk = Files.walk(folder)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : all) {
                Files.delete(path);
            }
        }
    }

    /** Removes what is needed to train on only, and is most of what a training leaves. */
    static void forgetCheckpoint(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(CheckpointFile.NAME));
    }

    private static boolean promisesKept(JsonNode manifest) {
        for (JsonNode verdict : manifest.path("verdicts")) {
            if (!verdict.asText().equals("ok")) {
                return false;
            }
        }
        return true;
    }
}
