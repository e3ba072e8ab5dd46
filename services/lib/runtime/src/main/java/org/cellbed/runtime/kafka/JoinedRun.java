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
 * A cell of a run that a process takes part in, with what the roles need to know of it.
 *
 * @param runId the run
 * @param policies those that a run may name
 * @param state what an eNodeB has kept in whose place the process is started
 * @param advanced what a learner has said last in whose place the process is started
 */
public record JoinedRun(
        String runId,
        RunStarted run,
        Cell cell,
        PolicyCatalog policies,
        Optional<CellState> state,
        Optional<LearnerAdvanced> advanced) {
    /** A rehearsal is too short to wait for much experience, and what is not done in it is cold in the run. */
    private static final List<Setting> LEARNING_IN_REHEARSAL = List.of(
            Setting.set("learning.warm_up=32"), Setting.set("learning.batch=32"), Setting.set("learning.rollout=32"));

    /** Reads the scenario that was announced. */
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

    /** The policy of the run, a new one each time. */
    public Policy policy() {
        return policies.create(run.policy(), cell.constants());
    }

    /** Whether somebody publishes weights that the policy follows. */
    public boolean followsLearner() {
        return run.training() || run.policyVersion() > 0;
    }

    /** Which clock the run goes by. */
    public Timing timing() {
        return run.timing();
    }

    /** The cell's number. */
    public int cellNumber() {
        return cell.number();
    }
}
