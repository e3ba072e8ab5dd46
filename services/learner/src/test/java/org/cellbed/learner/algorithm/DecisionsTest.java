package org.cellbed.learner.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.cellbed.learner.algorithm.Decisions.Decision;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointState;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.scenario.Learning;
import org.junit.jupiter.api.Test;

/** Three agents that see a load and a number of their own; rewards are minus the delay. */
class DecisionsTest {
    private static final AgentSpace SPACE = new AgentSpace(3, 1, 1, 2);
    private static final Learning OPTIONS = Samples.options(4, 2, 0.5);
    private static final double LAMBDA = OPTIONS.proximal().lambda();
    private static final double SEQUENCE_LAMBDA = OPTIONS.proximal().sequenceLambda();
    private static final double LOST = Double.NaN;

    @Test
    void theDecisionsOfASlotComeInTheirSequenceAndTheLastHasTheReward() {
        Decisions decisions =
                decisions(slot(0, new int[] {2, 0}, 0.25, 9.0, 0.75), slot(1, new int[] {1}, 9.0, 0.5, 9.0));

        assertThat(decisions.count()).isEqualTo(3);
        assertDecision(decisions.get(0), own(0, 2), own(0, 0), 1, 0.0, 1.0, SEQUENCE_LAMBDA);
        assertDecision(decisions.get(1), own(0, 0), own(1, 1), 1, -0.5, 0.5, 0.5 * LAMBDA);
        assertDecision(decisions.get(2), own(1, 1), own(2, 1), 1, -0.5, 0.5, 0.0);
    }

    @Test
    void noAdvantageReachesAcrossASlotOfWhichNothingIsKnownOrThatIsMissing() {
        JointTransition first = slot(0, new int[] {0}, 0.5, 9.0, 9.0);
        JointTransition later = slot(2, new int[] {0}, 0.5, 9.0, 9.0);

        for (Decisions decisions : new Decisions[] {
            decisions(first, slot(1, new int[] {0, 1}, LOST, LOST, 9.0), later),
            decisions(first, slot(1, new int[0], 9.0, 9.0, 9.0), later),
            decisions(first, later)
        }) {
            assertThat(decisions.count()).isEqualTo(2);
            assertThat(decisions.get(0).decay()).isZero();
        }
    }

    @Test
    void aSlotAfterWhichNobodyDecidesIsLeftOut() {
        JointTransition whole = slot(0, new int[] {0}, 0.5, 9.0, 9.0);
        JointState nobody = state(1, new int[0]);
        JointTransition last =
                new JointTransition(0, whole.state(), 0, whole.decisions(), whole.delaySeconds(), 0.0, nobody);

        assertThat(decisions(last).count()).isZero();
    }

    @Test
    void aLostTaskIsADecisionThatIsNotJudged() {
        Decisions decisions = decisions(slot(0, new int[] {0, 1}, LOST, 0.5, 9.0));

        assertThat(decisions.count()).isEqualTo(2);
        assertThat(decisions.get(0).judged()).isFalse();
        assertThat(decisions.get(1).judged()).isTrue();
        assertThat(decisions.get(1).reward()).isEqualTo(-0.5);
    }

    private static Decisions decisions(JointTransition... rollout) {
        return new Decisions(rollout, SPACE, Samples.MINUS_DELAY, OPTIONS);
    }

    /**
     * Those in the sequence have chosen place 1. In the next slot agent 1 decides.
     *
     * @param delays of the agents; of those that are not in the sequence they are not looked at
     */
    private static JointTransition slot(int slot, int[] sequence, double... delays) {
        int[] places = new int[SPACE.agents()];
        double[] delaySeconds = new double[SPACE.agents()];
        Arrays.fill(places, JointTransition.NONE);
        Arrays.fill(delaySeconds, Double.NaN);
        for (int agent : sequence) {
            places[agent] = 1;
            delaySeconds[agent] = delays[agent];
        }
        JointState next = state(slot + 1, new int[] {1});
        return new JointTransition(slot, state(slot, sequence), 0, places, delaySeconds, 0.0, next);
    }

    private static JointState state(int slot, int[] sequence) {
        double[] own = {10.0 * slot, 10.0 * slot + 1.0, 10.0 * slot + 2.0};
        boolean[] active = new boolean[SPACE.agents()];
        return new JointState(new double[] {slot}, own, active, sequence, new boolean[] {true, true});
    }

    private static double[] own(int slot, int agent) {
        return new double[] {slot, 10.0 * slot + agent};
    }

    private static void assertDecision(
            Decision decision, double[] seen, double[] next, int place, double reward, double discount, double decay) {
        assertThat(decision.seen()).isEqualTo(seen);
        assertThat(decision.next()).isEqualTo(next);
        assertThat(decision.place()).isEqualTo(place);
        assertThat(decision.reward()).isEqualTo(reward);
        assertThat(decision.discount()).isEqualTo(discount);
        assertThat(decision.decay()).isEqualTo(decay);
    }
}
