package org.cellbed.model.policy.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cellbed.model.actor.ActorLayout;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.actor.Defect;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.policy.RandomSlots;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.junit.jupiter.api.Test;

class LearnedPolicyTest {
    private static final boolean[] BOTH = {true, true};

    private final RandomStream draws = new RandomStream(7, 1, 1, Purpose.DECISION);
    private final RandomSlots.Instance instance = RandomSlots.tasks(draws, RandomSlots.cell(2), 3, BOTH, BOTH, 0.3);

    @Test
    void aDeviceFollowsItsOwnActorAndNobodyElses() {
        LearnedDevicePolicy policy = new LearnedDevicePolicy(instance.cell());
        policy.adopt(favouring(1, 1, 2));
        policy.adopt(favouring(2, 1, 0));

        assertThat(policy.decide(instance.slot(), instance.tasks().get(0), draws))
                .isEqualTo(2);
        assertThat(policy.decide(instance.slot(), instance.tasks().get(1), draws))
                .isZero();
    }

    @Test
    void onlyNewerWeightsThatFitTheCellAreAdopted() {
        LearnedDevicePolicy policy = new LearnedDevicePolicy(instance.cell());

        assertThat(policy.adopt(favouring(1, 3, 2))).isEmpty();
        assertThat(policy.adopt(favouring(1, 3, 0))).contains(Defect.STALE);
        assertThat(policy.adopt(favouring(1, 2, 0))).contains(Defect.STALE);
        assertThat(policy.adopt(weights(1, 4, new ActorLayout(List.of(4, 4), 1), new float[20])))
                .contains(Defect.SHAPE);
        assertThat(policy.version(1)).isEqualTo(3);
        assertThat(policy.decide(instance.slot(), instance.tasks().get(0), draws))
                .isEqualTo(2);
    }

    @Test
    void theOwnTaskIsShownToAnActorThatIsWideEnough() {
        LearnedDevicePolicy policy = new LearnedDevicePolicy(instance.cell());
        ActorLayout wide = new ActorLayout(List.of(4 + Observation.OWN_WIDTH, 3), 1);
        float[] parameters = new float[wide.parameterCount()];
        parameters[4 * 3 + 1] = 100f;
        parameters[4 * 3 + 2] = -100f;
        policy.adopt(weights(1, 1, wide, parameters));
        DeviceTask given = instance.tasks().get(0);
        long meanBits = Math.round(instance.cell().meanLengthBits());

        assertThat(policy.decide(instance.slot(), withLength(given, meanBits * 2), draws))
                .isEqualTo(1);
        assertThat(policy.decide(instance.slot(), withLength(given, meanBits / 2), draws))
                .isEqualTo(2);
    }

    @Test
    void aJointDecisionIsTakenApartDeviceByDevice() {
        int[] places = {2, 0, 1};
        int number = JointAction.number(places, 3);
        ActorLayout flat = new ActorLayout(List.of(4, 27), 1);
        float[] parameters = new float[flat.parameterCount()];
        parameters[4 * 27 + number] = 1f;
        LearnedCentralPolicy policy = new LearnedCentralPolicy(instance.cell());

        assertThat(policy.adopt(weights(0, 1, flat, parameters))).isEmpty();
        assertThat(policy.decide(instance.slot(), instance.tasks(), draws)).isEqualTo(places);
        assertThat(JointAction.places(number, 3, 3)).isEqualTo(places);
    }

    @Test
    void aHeadPerDeviceDecidesForItsDevice() {
        ActorLayout branching = new ActorLayout(List.of(4, 9), 3);
        float[] parameters = new float[branching.parameterCount()];
        parameters[4 * 9 + 1] = 1f;
        parameters[4 * 9 + 3 + 2] = 1f;
        parameters[4 * 9 + 6] = 1f;
        LearnedCentralPolicy policy = new LearnedCentralPolicy(instance.cell());
        policy.adopt(weights(0, 1, branching, parameters));

        assertThat(policy.decide(instance.slot(), instance.tasks(), draws)).containsExactly(1, 2, 0);
    }

    @Test
    void loadsAreSquashedAboveThreeUnits() {
        assertThat(Observation.load(0.15)).isEqualTo(1.0);
        assertThat(Observation.load(0.45)).isEqualTo(3.0);
        assertThat(Observation.load(0.15 * (2 + Math.E))).isCloseTo(4.0, org.assertj.core.api.Assertions.within(1e-12));
    }

    private static DeviceTask withLength(DeviceTask task, long bits) {
        return new DeviceTask(task.device(), bits, task.cycles(), task.localHz(), task.gain(), task.localWaitSeconds());
    }

    private static ActorWeights favouring(int agent, int version, int place) {
        ActorLayout layout = new ActorLayout(List.of(4, 3), 1);
        float[] parameters = new float[layout.parameterCount()];
        parameters[4 * 3 + place] = 1f;
        return weights(agent, version, layout, parameters);
    }

    private static ActorWeights weights(int agent, int version, ActorLayout layout, float[] parameters) {
        return ActorWeights.of(agent, version, version, layout, Choosing.GREEDY, parameters);
    }
}
