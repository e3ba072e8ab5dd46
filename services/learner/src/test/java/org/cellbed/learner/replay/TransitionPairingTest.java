package org.cellbed.learner.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.LossCause;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.model.message.Transition;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.policy.Observation;
import org.cellbed.model.testing.CellBuilder;
import org.junit.jupiter.api.Test;

/** Two devices and two servers; slots of one second. */
class TransitionPairingTest {
    private static final double[] IDLE = {0.0, 0.0};
    private static final double[] LOADED = {0.3, 0.15};
    private static final boolean[] BOTH = {true, true};
    private static final double LOCAL_WAIT_SECONDS = 0.75;

    private final TransitionPairing pairing =
            new TransitionPairing(new CellBuilder().cell(1).constants(), AgentSpace.of(3, 2, false));

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
        TransitionPairing observing = new TransitionPairing(cell, AgentSpace.of(3, 2, true));
        observing.add(transition(0, IDLE, done(2, 1, 0.5)));
        JointTransition joint = observing.add(transition(1, IDLE)).orElseThrow();

        double[] seen = Observation.own(cell, new DeviceTask(2, 1_000, 1_000, 4e8, 1e-9, LOCAL_WAIT_SECONDS), 2);
        assertThat(joint.state().own()).containsExactly(0, 0, 0, 0, seen[0], seen[1], seen[2], seen[3], 0, 0, 0, 0);
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

    /** Decided by weights whose version is the device's index. */
    private static TaskOutcome outcome(
            int device, int decision, double delaySeconds, TaskStatus status, Optional<LossCause> cause) {
        return new TaskOutcome(
                device,
                1_000,
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
                Optional.empty(),
                false);
    }
}
