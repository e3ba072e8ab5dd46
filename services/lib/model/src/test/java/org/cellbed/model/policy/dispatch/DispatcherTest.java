package org.cellbed.model.policy.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cellbed.model.policy.CentralPolicy;
import org.cellbed.model.policy.HandWorked;
import org.cellbed.model.policy.RandomSlots;
import org.cellbed.model.policy.SlotSimulation;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.random.Draws;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.junit.jupiter.api.Test;

class DispatcherTest {
    private final Draws random = new RandomStream(5, 1, 1, Purpose.DECISION);

    @Test
    void theOracleFindsTheBestOfAllAssignmentsOfASmallCell() {
        for (int k = 0; k < 200; k++) {
            var instance = RandomSlots.tasks(random, 3, 2, 3.0);
            var oracle = (CentralPolicy) PolicyCatalog.builtIn().create("oracle", instance.cell());

            int[] choice = oracle.decide(instance.slot(), instance.tasks(), HandWorked.NONE);

            assertThat(SlotSimulation.utility(instance, choice)).isCloseTo(bestUtility(instance), within(1e-9));
        }
    }

    @Test
    void waterFillingAndLocalSearchAreAlmostAlwaysAsGoodAsEnumeration() {
        int exact = 0;
        double gap = 0.0;
        int instances = 600;
        for (int k = 0; k < instances; k++) {
            double greatestLoad = new double[] {0.1, 0.3, 3.0}[k % 3];
            var instance = RandomSlots.tasks(random, 3 + k % 3, 2 + k % 4, greatestLoad);
            double best = value(instance, Integer.MAX_VALUE);
            double found = value(instance, 0);
            exact += found - best < 1e-9 ? 1 : 0;
            gap += (found - best) / best / instances;
        }

        assertThat(exact / (double) instances).as("share of exact solutions").isGreaterThan(0.95);
        assertThat(gap).as("mean relative gap").isLessThan(0.0003);
    }

    @Test
    void aCellTooLargeForAFullSearchIsStillDispatchedBetterThanByTurns() {
        var instance = RandomSlots.tasks(random, 2_000, 5);
        var tasks = instance.submitted();
        var objective = Objective.utility(instance.cell());
        var jsq = (CentralPolicy) PolicyCatalog.builtIn().create("jsq", instance.cell());
        int[] byTurns = jsq.decide(instance.slot(), instance.tasks(), HandWorked.NONE);
        int[] dispatched = new Dispatcher(objective, 0).solve(tasks);
        var evaluator = new SlotEvaluator(tasks, objective);

        assertThat(evaluator.value(dispatched, SlotEvaluator.offloaders(dispatched)))
                .isLessThan(evaluator.value(byTurns, SlotEvaluator.offloaders(byTurns)));
    }

    @Test
    void aSlotWithoutTasksNeedsNoDecision() {
        var instance = RandomSlots.tasks(random, 0, 2);

        assertThat(new Dispatcher(Objective.utility(instance.cell()), 0).solve(instance.submitted()))
                .isEmpty();
    }

    private static double value(RandomSlots.Instance instance, int enumerationBound) {
        var objective = Objective.utility(instance.cell());
        var tasks = instance.submitted();
        int[] choice = new Dispatcher(objective, enumerationBound).solve(tasks);
        return new SlotEvaluator(tasks, objective).value(choice, SlotEvaluator.offloaders(choice));
    }

    private static double bestUtility(RandomSlots.Instance instance) {
        double best = Double.NEGATIVE_INFINITY;
        for (int a = 0; a <= 2; a++) {
            for (int b = 0; b <= 2; b++) {
                for (int c = 0; c <= 2; c++) {
                    best = Math.max(best, SlotSimulation.utility(instance, new int[] {a, b, c}));
                }
            }
        }
        return best;
    }
}
