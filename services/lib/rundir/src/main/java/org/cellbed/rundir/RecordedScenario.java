package org.cellbed.rundir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.rundir.plan.PlanFields;
import org.cellbed.scenario.ScenarioFile;

/** The scenario and seeds of a recorded run, from which its cells follow. Immutable. */
public final class RecordedScenario {
    private final Scenario scenario;
    private final Seeds seeds;

    private RecordedScenario(Scenario scenario, Seeds seeds) {
        this.scenario = scenario;
        this.seeds = seeds;
    }

    /**
     * Reads the scenario from a run directory. Paths in it are relative to the working folder, as they were for the
     * run; its policy need not exist.
     */
    public static RecordedScenario of(Run run) throws RunReadException {
        Path file = run.folder().resolve(RunRecord.SCENARIO);
        PlanFields plan = run.manifest().plan();
        ScenarioFile reader = new ScenarioFile(Set.of(plan.policy()));
        try {
            return new RecordedScenario(
                    reader.readText(file.toString(), Files.readString(file), Path.of(""), List.of())
                            .scenario(),
                    plan.seeds());
        } catch (IOException e) {
            throw new RunReadException(file, "cannot be read: " + e.getMessage());
        }
    }

    /** Returns one of its cells, by number. */
    public Cell cell(int number) {
        return new Cell(scenario, seeds, number);
    }
}
