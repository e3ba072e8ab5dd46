package org.cellbed.model.policy.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.cellbed.model.cell.Load;
import org.cellbed.model.policy.HandWorked;
import org.cellbed.model.policy.RandomSlots;
import org.cellbed.model.policy.SlotSimulation;
import org.cellbed.model.random.Draws;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.junit.jupiter.api.Test;

class SlotDispatchTest {
    private final Draws random = new RandomStream(11, 1, 1, Purpose.DECISION);

    @Test
    void anAssignmentComesToWhatOneWorksOutByHand() {
        // server 1 is busy until 0.5: delays 0.6 and 0.7; server 2 begins at 0.4: 0.5. LD (0.7, 0.1), var 0.09
        var tasks = SlotTasks.submitted(HandWorked.CELL, HandWorked.slot(0.5, 0.0), HandWorked.tasks(3));
        var dispatch = new SlotDispatch(tasks, Objective.utility(HandWorked.CELL));

        dispatch.assign(new int[] {1, 1, 2});

        assertThat(dispatch.value()).isCloseTo(0.6 + 10.0 * 0.09, within(1e-12));
    }

    @Test
    void driftPlusPenaltyCountsTheWorkThatTheSlotLeaves() {
        // as above; the slot of 0.2 s leaves 0.5 s at server 1 and nothing at server 2
        var tasks = SlotTasks.submitted(HandWorked.CELL, HandWorked.slot(0.5, 0.0), HandWorked.tasks(3));
        var dispatch = new SlotDispatch(tasks, Objective.driftPlusPenalty(HandWorked.CELL, 60.0));

        dispatch.assign(new int[] {1, 1, 2});

        assertThat(dispatch.value()).isCloseTo(0.6 + 60.0 * 0.25 / 2.0, within(1e-12));
    }

    @Test
    void agreesWithAnEventSimulation() {
        for (int k = 0; k < 500; k++) {
            var instance = RandomSlots.tasks(random, 1 + random.nextInt(12), 1 + random.nextInt(5));
            int[] choice = randomChoice(instance);
            var evaluator = new SlotEvaluator(instance.submitted(), Objective.utility(instance.cell()));

            double value = evaluator.value(choice, SlotEvaluator.offloaders(choice));

            assertThat(value).isCloseTo(-SlotSimulation.utility(instance, choice), within(1e-9));
        }
    }

    @Test
    void onlyServersThatAreUpCountForTheVariance() {
        boolean[] present = {true, true, true};
        boolean[] up = {true, false, true};
        var instance = RandomSlots.tasks(random, RandomSlots.cell(3), 1, present, up, 0.3);
        var evaluator = new SlotEvaluator(instance.submitted(), new Objective(0.0, 1.0, 0.0));
        double[] load = instance.slot().loadSeconds();

        double value = evaluator.value(new int[] {0}, 0);

        assertThat(value).isCloseTo(Load.variance(new double[] {load[0], Double.NaN, load[2]}), within(1e-12));
    }

    @Test
    void neighboursAreValuedAsIfWorkedOutFromScratch() {
        for (int k = 0; k < 100; k++) {
            var instance = RandomSlots.tasks(random, 2 + random.nextInt(10), 1 + random.nextInt(5), 2.0);
            var objective = new Objective(1.0, 10.0, 60.0);
            var dispatch = new SlotDispatch(instance.submitted(), objective);
            var evaluator = new SlotEvaluator(instance.submitted(), objective);
            dispatch.assign(randomChoice(instance));
            for (int step = 0; step < 30; step++) {
                double promised = switch (step % 3) {
                    case 0 -> moveSomething(dispatch);
                    case 1 -> swapSomething(dispatch);
                    default -> exchangeSomething(dispatch);
                };
                int[] choice = dispatch.choices();

                assertThat(dispatch.value())
                        .isCloseTo(promised, within(1e-9))
                        .isCloseTo(evaluator.value(choice, SlotEvaluator.offloaders(choice)), within(1e-9));
            }
        }
    }

    private double moveSomething(SlotDispatch dispatch) {
        int task = random.nextInt(dispatch.tasks().count());
        int to = random.nextInt(dispatch.tasks().slot.maxServers() + 1);
        if (to == dispatch.choice(task)) {
            return dispatch.value();
        }
        double promised = dispatch.valueWithMove(task, to);
        dispatch.move(task, to);
        return promised;
    }

    private double swapSomething(SlotDispatch dispatch) {
        int a = random.nextInt(dispatch.tasks().count());
        int b = random.nextInt(dispatch.tasks().count());
        if (dispatch.choice(a) == dispatch.choice(b)) {
            return dispatch.value();
        }
        double promised = dispatch.valueWithSwap(a, b);
        dispatch.swap(a, b);
        return promised;
    }

    private double exchangeSomething(SlotDispatch dispatch) {
        int a = 1 + random.nextInt(dispatch.tasks().slot.maxServers());
        int b = 1 + random.nextInt(dispatch.tasks().slot.maxServers());
        double promised = dispatch.valueWithExchange(a, b);
        dispatch.exchange(a, b);
        return promised;
    }

    private int[] randomChoice(RandomSlots.Instance instance) {
        return IntStream.range(0, instance.tasks().size())
                .map(task -> random.nextInt(instance.slot().maxServers() + 1))
                .toArray();
    }
}
