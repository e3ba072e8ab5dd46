package org.cellbed.runtime.kafka;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.message.Timing;
import org.cellbed.model.policy.Policy;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.scenario.ScenarioFile;
import org.cellbed.scenario.keys.Setting;

/**
 * A cell of a run that a process takes part in, with what its roles need to know.
 *
 * @param runId the run
 * @param policies the policies that a run may name
 * @param state the state that the eNodeB saved before this process replaced it
 * @param advanced the last progress message of the learner that this process replaces
 */
public record JoinedRun(
        String runId,
        RunStarted run,
        Cell cell,
        PolicyCatalog policies,
        Optional<CellState> state,
        Optional<LearnerAdvanced> advanced) {
    /**
     * A rehearsal is too short to collect much experience, and code that it does not execute is still uncompiled in the
     * run.
     */
    private static final List<Setting> LEARNING_IN_REHEARSAL = List.of(
            Setting.set("learning.warm_up=32"), Setting.set("learning.batch=32"), Setting.set("learning.rollout=32"));

    /** Reads the announced scenario. */
    static JoinedRun of(
            String runId,
            int cell,
            RunStarted run,
            PolicyCatalog policies,
            Optional<CellState> state,
            Optional<LearnerAdvanced> advanced) {
        ScenarioFile reader = new ScenarioFile(new HashSet<>(policies.names()));
        Cell joined = new Cell(
                reader.readText(
                                "the scenario of run " + runId,
                                run.scenarioYaml(),
                                Path.of(""),
                                run.rehearsal() ? LEARNING_IN_REHEARSAL : List.of())
                        .scenario(),
                run.seeds(),
                cell);
        return new JoinedRun(runId, run, joined, policies, state, advanced);
    }

    /** Returns a new instance of the run's policy. */
    public Policy policy() {
        return policies.create(run.policy(), cell.constants());
    }

    /** Whether the policy follows weights that a learner publishes. */
    public boolean followsLearner() {
        return run.training() || run.policyVersion() > 0;
    }

    /** Returns whether the run uses virtual or real time. */
    public Timing timing() {
        return run.timing();
    }

    /** Returns the cell's number. */
    public int cellNumber() {
        return cell.number();
    }
}
