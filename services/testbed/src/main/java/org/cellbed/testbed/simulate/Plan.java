package org.cellbed.testbed.simulate;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.runtime.wire.Links;
import org.cellbed.testbed.run.RunLearning;

/**
 * What to simulate.
 *
 * @param learning what the policy has to do with a learner
 * @param slots slots in which tasks are generated
 * @param links the links of a cell, by its number
 * @param withTasks whether to write tasks.csv
 * @param watched whether somebody looks on while a policy is trained, so that others are played beside it
 * @param flags the arguments of the command, for the manifest
 * @param replayed the run that is played again, where one is; it has all cells of the scenario
 */
public record Plan(
        Scenario scenario,
        Seeds seeds,
        PolicyProvider policy,
        RunLearning learning,
        int slots,
        IntFunction<Links> links,
        boolean withTasks,
        boolean watched,
        List<String> flags,
        Optional<Replayed> replayed) {
    /** One of its cells, by number. */
    Cell cell(int number) {
        return new Cell(
                scenario, seeds, number, replayed.map(run -> run.recordings().get(number)));
    }
}
