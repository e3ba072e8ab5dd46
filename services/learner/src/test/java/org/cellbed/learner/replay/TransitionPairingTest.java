package org.cellbed.learner.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cellbed.model.actor.ActorOutput;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.LossCause;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.model.message.Transition;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.policy.learned.Observation;
import org.cellbed.model.policy.learned.SlotSequence;
import org.cellbed.model.testing.CellBuilder;
import org.junit.jupiter.api.Test;

/** Two devices and two servers; slots of one second. */
class TransitionPairingTest {
    private static final double[] IDLE = {0.0, 0.0};
    private static final double[] LOADED = {0.3, 0.15};
    private static final boolean[] BOTH = {true, true};
    private static final double LOCAL_WAIT_SECONDS = 0.75;

    private final TransitionPairing pairing =
            new TransitionPairing(new CellBuilder().cell(1).constants(), View.LOADS, AgentSpace.of(3, 2, View.LOADS));

    @Test
    void aJointTransitionHasTheStateDecisionsDelaysAndTheNextStateOfItsSlot() {
        assertThat(pairing.add(transition(4, IDLE, done(1, 2, 0.25), done(2, 0, 1.5))))
                .isEmpty();
        JointTransition joint =
                pairing.add(transition(5, LOADED, done(2, 1, 0.5))).orElseThrow();

        assertThat(joint.slot()).isEqualTo(4);
        assertThat(joint.decisions()).containsExactly(2, 0, JointTransition.NONE);
        assertThat(joint.delaySeconds()).containsExactly(0.25, 1.5, Double.NaN);
        assertThat(joint.loadVariance()).isEqualTo(0.125);
        assertThat(joint.policyVersion()).isEqualTo(1);
        assertThat(joint.state().shared()).isEqualTo(Observation.shared(IDLE, BOTH));
        assertThat(joint.state().active()).containsExactly(true, true, false);
        assertThat(joint.next().shared()).isEqualTo(Observation.shared(LOADED, BOTH));
        assertThat(joint.next().active()).containsExactly(false, true, false);
    }

    @Test
    void aTaskThatWasLostHasADecisionAndNoDelay() {
        pairing.add(transition(0, IDLE, lost(1, 2), done(2, 1, 0.5)));
        JointTransition joint = pairing.add(transition(1, IDLE)).orElseThrow();

        assertThat(joint.decisions()).containsExactly(2, 1, JointTransition.NONE);
        assertThat(joint.delaySeconds()).containsExactly(Double.NaN, 0.5, Double.NaN);
    }

    @Test
    void slotsBetweenWhichOneIsMissingAreNotJoinedAndNoneIsJoinedTwice() {
        pairing.add(transition(0, IDLE));

        assertThat(pairing.add(transition(2, IDLE))).isEmpty();
        assertThat(pairing.add(transition(2, IDLE))).isEmpty();
        assertThat(pairing.add(transition(3, IDLE)).map(JointTransition::slot)).contains(2);
        assertThat(pairing.add(transition(3, IDLE))).isEmpty();
    }

    @Test
    void serversThatTakeNoTasksAreMaskedAndAllOfThemWithoutServer1() {
        boolean[] onlySecond = {false, true};
        pairing.add(transition(0, IDLE, BOTH, new boolean[] {true, false}));
        JointTransition joint =
                pairing.add(transition(1, IDLE, onlySecond, onlySecond)).orElseThrow();

        assertThat(joint.state().shared()).isEqualTo(Observation.shared(IDLE, BOTH));
        assertThat(joint.state().places()).containsExactly(true, true, false);
        assertThat(joint.next().shared()).isEqualTo(Observation.shared(IDLE, onlySecond));
        assertThat(joint.next().places()).containsExactly(true, false, false);
    }

    @Test
    void anAgentLearnsFromWhatItsDeviceHasSeenOfItsTaskTheLocalQueueIncluded() {
        CellConstants cell = new CellBuilder().cell(1).constants();
        TransitionPairing observing = new TransitionPairing(cell, View.OWN_TASK, AgentSpace.of(3, 2, View.OWN_TASK));
        observing.add(transition(0, IDLE, done(2, 1, 0.5)));
        JointTransition joint = observing.add(transition(1, IDLE)).orElseThrow();

        double[] seen = Observation.own(cell, new DeviceTask(2, 1_000, 1_000, 4e8, 1e-9, LOCAL_WAIT_SECONDS), 2);
        assertThat(joint.state().own()).containsExactly(0, 0, 0, 0, seen[0], seen[1], seen[2], seen[3], 0, 0, 0, 0);
    }

    @Test
    void whoDecidesAmongAllTasksHasSeenThoseThatWereThereBefore() {
        CellConstants cell = new CellBuilder().cell(1).constants();
        Transition told = transition(0, LOADED, longer(1, 2), done(2, 1, 0.5));
        JointTransition joint = joint(View.SUBMITTED_SEQUENCE, told);

        SlotSequence sequence = SlotSequence.submitted(cell, told.opened(), List.of(task(1, 2_000), task(2, 1_000)));
        assertThat(joint.state().sequence()).containsExactly(1, 0);
        assertThat(own(joint, 1)).isEqualTo(sequence.seen());
        sequence.decide(1);
        assertThat(own(joint, 0)).isEqualTo(sequence.seen());
        assertThat(own(joint, 2)).containsOnly(0.0);
    }

    @Test
    void whoForeseesHasSeenMeanTasksAndIsBelievedWhereItSaysWhat() {
        CellConstants cell = new CellBuilder().cell(1).constants();
        double[] said = new double[SlotSequence.width(2)];
        Arrays.fill(said, 7.0);
        Transition told = transition(0, LOADED, done(1, 2, 0.5), saying(2, 1, said));
        JointTransition joint = joint(View.FORESEEN_SEQUENCE, told);

        assertThat(joint.state().sequence()).containsExactly(0, 1);
        assertThat(own(joint, 0))
                .isEqualTo(SlotSequence.expected(cell, told.opened()).seen());
        assertThat(own(joint, 1)).isEqualTo(said);
    }

    @Test
    void whatNobodyCanHaveSeenIsNotBelieved() {
        double[] said = new double[SlotSequence.width(2)];
        Arrays.fill(said, 1e200);
        Transition told = transition(0, LOADED, saying(1, 2, said), saying(2, 1, new double[4]));
        JointTransition joint = joint(View.FORESEEN_SEQUENCE, told);
        CellConstants cell = new CellBuilder().cell(1).constants();

        SlotSequence sequence = SlotSequence.expected(cell, told.opened());
        assertThat(own(joint, 0)).isEqualTo(sequence.seen());
        sequence.decide(2);
        assertThat(own(joint, 1)).isEqualTo(sequence.seen());
        Arrays.fill(said, 7.0);
        assertThat(own(joint(View.SUBMITTED_SEQUENCE, transition(0, LOADED, saying(1, 2, said))), 0))
                .isNotEqualTo(said);
    }

    @Test
    void whoHadNoTaskTakesNoPartInTheSequence() {
        CellConstants cell = new CellBuilder().cell(1).constants();
        Transition told = transition(0, LOADED, done(2, 1, 0.5));
        JointTransition joint = joint(View.FORESEEN_SEQUENCE, told);

        SlotSequence sequence = SlotSequence.expected(cell, told.opened());
        sequence.skip();
        assertThat(joint.state().sequence()).containsExactly(1);
        assertThat(own(joint, 1)).isEqualTo(sequence.seen());
        assertThat(joint.next().sequence()).isEmpty();
    }

    private static JointTransition joint(View view, Transition told) {
        CellConstants cell = new CellBuilder().cell(1).constants();
        TransitionPairing seeing = new TransitionPairing(cell, view, AgentSpace.of(3, 2, view));
        seeing.add(told);
        return seeing.add(transition(1, IDLE)).orElseThrow();
    }

    private static double[] own(JointTransition joint, int agent) {
        int width = SlotSequence.width(2);
        return Arrays.copyOfRange(joint.state().own(), agent * width, (agent + 1) * width);
    }

    private static DeviceTask task(int device, long bits) {
        return new DeviceTask(device, bits, 1_000, 4e8, 1e-9, LOCAL_WAIT_SECONDS);
    }

    private static Transition transition(int slot, double[] load, TaskOutcome... outcomes) {
        return transition(slot, load, BOTH, BOTH, outcomes);
    }

    private static Transition transition(
            int slot, double[] load, boolean[] present, boolean[] admitting, TaskOutcome... outcomes) {
        SlotOpened opened = new SlotOpened(
                slot,
                slot,
                load,
                present,
                present,
                admitting,
                new double[] {1e9, 1e9},
                new int[] {1, 2},
                new double[] {1e-9, 1e-9},
                new double[] {4e8, 4e8},
                2);
        return new Transition(opened, outcomes.length, 0.125, List.of(outcomes), LOADED, BOTH);
    }

    private static TaskOutcome done(int device, int decision, double delaySeconds) {
        return outcome(device, decision, delaySeconds, TaskStatus.DONE, Optional.empty());
    }

    private static TaskOutcome lost(int device, int decision) {
        return outcome(device, decision, Double.NaN, TaskStatus.LOST, Optional.of(LossCause.SERVER_GONE));
    }

    private static TaskOutcome longer(int device, int decision) {
        return outcome(device, 2_000, decision, 0.5, TaskStatus.DONE, Optional.empty(), Optional.empty());
    }

    private static TaskOutcome saying(int device, int decision, double[] own) {
        boolean[] allowed = {true, true, true};
        ActorOutput actor = ActorOutput.of(own, new double[3], allowed, Choosing.SAMPLED);
        return outcome(device, 1_000, decision, 0.5, TaskStatus.DONE, Optional.empty(), Optional.of(actor));
    }

    private static TaskOutcome outcome(
            int device, int decision, double delaySeconds, TaskStatus status, Optional<LossCause> cause) {
        return outcome(device, 1_000, decision, delaySeconds, status, cause, Optional.empty());
    }

    /** Decided by weights whose version is the device's index. */
    private static TaskOutcome outcome(
            int device,
            long bits,
            int decision,
            double delaySeconds,
            TaskStatus status,
            Optional<LossCause> cause,
            Optional<ActorOutput> actor) {
        return new TaskOutcome(
                device,
                bits,
                1_000,
                decision,
                1e-9,
                LOCAL_WAIT_SECONDS,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                delaySeconds,
                status,
                cause,
                device,
                actor,
                false);
    }
}
