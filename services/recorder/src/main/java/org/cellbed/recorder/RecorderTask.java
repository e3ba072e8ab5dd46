package org.cellbed.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellbed.rundir.Manifest;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.RunRecord;
import org.cellbed.rundir.plan.RunPlan;

/**
 * The run that a recorder records.
 *
 * @param plan the plan of the run
 * @param runId the run id in its messages
 * @param directory the run directory
 * @param record its manifest, which does not state an end yet
 */
public record RecorderTask(RunPlan plan, String runId, RunDirectory directory, RunRecord record) {
    private static final String FOLDER = "CELLBED_RUN";
    private static final String RUN_ID = "CELLBED_RUN_ID";

    /** The environment variables by which a launcher names a run. */
    public static final Set<String> KEYS = Set.of(FOLDER, RUN_ID);

    /** Returns the variables for a recorder of a run whose manifest is in a folder. */
    public static Map<String, String> variables(Path folder, String runId) {
        return Map.of(FOLDER, folder.toAbsolutePath().toString(), RUN_ID, runId);
    }

    /** Returns the folder that the launcher names; empty without a launcher. */
    public static Optional<Path> folder(Map<String, String> variables) {
        return Optional.ofNullable(variables.get(FOLDER)).map(Path::of);
    }

    /** Begins a run in a new folder, whose name becomes the run id. */
    public static RecorderTask begin(RunPlan plan, Path runs) throws IOException {
        RunDirectory directory = RunDirectory.create(
                runs.resolve(RunDirectory.name(plan.scenario())),
                plan.scenario().cells());
        RunRecord record = RunRecord.begin(plan, "kafka", Optional.empty(), directory);
        return new RecorderTask(plan, directory.folder().getFileName().toString(), directory, record);
    }

    /**
     * Returns the run that the launcher names.
     *
     * @throws IllegalArgumentException if the run has ended, or its id is missing
     */
    public static RecorderTask launched(Path folder, Map<String, String> variables) throws IOException {
        String runId = Optional.ofNullable(variables.get(RUN_ID))
                .orElseThrow(() -> new IllegalArgumentException(RUN_ID + " is missing, expected the run id"));
        return unended(folder, runId)
                .orElseThrow(() -> new IllegalArgumentException(
                        FOLDER + " is '" + folder + "', expected a run that has not ended"));
    }

    /** Whether the folder holds a run that has ended. */
    public static boolean hasEnded(Path folder) throws IOException {
        return Files.exists(folder.resolve(Manifest.FILE))
                && RunRecord.unended(folder).isEmpty();
    }

    /** Returns the run in a folder; empty if there is none, or it has ended. */
    public static Optional<RecorderTask> unended(Path folder, String runId) throws IOException {
        Optional<Manifest> manifest = RunRecord.unended(folder);
        if (manifest.isEmpty()) {
            return Optional.empty();
        }
        RunPlan plan = manifest.get().readPlan(folder);
        RunDirectory directory = RunDirectory.reopen(folder, plan.scenario().cells());
        return Optional.of(new RecorderTask(plan, runId, directory, RunRecord.resume(plan, manifest.get(), directory)));
    }
}
