package org.cellbed.rundir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellbed.model.cell.Cell;
import org.cellbed.rundir.plan.PlanFields;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.scenario.ScenarioWriter;

/** The files of a run except the rows of its cells: resolved scenario, manifests, summaries. Not thread-safe. */
public final class RunRecord {
    /** The verdict of a check that a run has passed. */
    public static final String OK = "ok";

    /** The name of the file with the resolved scenario. */
    public static final String SCENARIO = "scenario.yaml";

    private final RunPlan plan;
    private final RunDirectory directory;
    private Manifest manifest;

    private RunRecord(RunPlan plan, RunDirectory directory, Manifest manifest, String scenarioYaml) throws IOException {
        this.plan = plan;
        this.directory = directory;
        this.manifest = manifest;
        RunDirectory.writeText(directory.folder().resolve(SCENARIO), scenarioYaml);
        writeManifests();
    }

    /**
     * Writes scenario and manifests of a run that starts.
     *
     * @param wire how the roles communicate: memory or kafka
     * @param replayOf the folder of the run to replay, if there is one
     */
    public static RunRecord begin(RunPlan plan, String wire, Optional<Path> replayOf, RunDirectory directory)
            throws IOException {
        String yaml = ScenarioWriter.write(plan.scenario());
        List<InputFile> inputs = InputFile.of(plan);
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                Manifest.Build.ofThisProcess(),
                Sha256.of(yaml),
                PlanFields.of(plan),
                null,
                wire,
                replayOf.map(of -> of.toAbsolutePath().normalize().toString()).orElse(null),
                inputs.stream()
                        .filter(input -> input.kind() == InputFile.Kind.WEIGHTS)
                        .findFirst()
                        .orElse(null),
                inputs,
                Manifest.Outcome.begun(now()),
                Manifest.Model.of(new Cell(plan.scenario(), plan.seeds(), 1)));
        return new RunRecord(plan, directory, manifest, yaml);
    }

    /** Resumes the record of a run that has not ended, after a restart of its recorder. */
    public static RunRecord resume(RunPlan plan, Manifest unended, RunDirectory directory) throws IOException {
        return new RunRecord(plan, directory, unended, ScenarioWriter.write(plan.scenario()));
    }

    /** Returns the manifest of a run that has not ended, from its folder; empty if there is no such run. */
    public static Optional<Manifest> unended(Path folder) throws IOException {
        return Manifest.find(folder).filter(manifest -> !manifest.hasEnded());
    }

    /** Adds the result of a training. */
    public void learned(Learned learned) {
        manifest = manifest.withOutcome(manifest.outcome().learned(learned));
    }

    /**
     * Writes summaries and manifests of a run that is over.
     *
     * @param cells the summaries of all cells in their order
     * @param interrupted whether it was stopped before all slots
     * @param disturbed whether an event happened that the seeds do not reproduce
     * @param verdicts the checks of the run besides its ledger, each with {@code ok} or a description of the fault
     */
    public CellSummary finish(
            List<SummaryBuilder> cells, boolean interrupted, boolean disturbed, Map<String, String> verdicts)
            throws IOException {
        SummaryBuilder all = new SummaryBuilder(plan.scenario().servers().max());
        for (int number = 1; number <= cells.size(); number++) {
            SummaryBuilder cell = cells.get(number - 1);
            all.merge(cell);
            if (cells.size() > 1) {
                cell.build().write(directory.ofCell(number));
            }
        }
        CellSummary summary = all.build();
        summary.write(directory.folder());
        Map<String, String> found = new HashMap<>(verdicts);
        found.put("ledger", summary.ledger().verdict());
        manifest = manifest.withOutcome(manifest.outcome().ended(now(), interrupted, disturbed, found));
        writeManifests();
        return summary;
    }

    private void writeManifests() throws IOException {
        RunDirectory.writeJson(directory.folder().resolve(Manifest.FILE), manifest);
        int cells = plan.scenario().cells();
        for (int number = 1; cells > 1 && number <= cells; number++) {
            RunDirectory.writeJson(directory.ofCell(number).resolve(Manifest.FILE), manifest.ofCell(cell(number)));
        }
    }

    private Cell cell(int number) {
        return new Cell(plan.scenario(), plan.seeds(), number);
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
