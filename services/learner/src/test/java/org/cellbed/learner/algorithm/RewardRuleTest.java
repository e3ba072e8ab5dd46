package org.cellbed.learner.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointState;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.message.LearningChanged;
import org.cellbed.model.scenario.Learning;
import org.junit.jupiter.api.Test;

class RewardRuleTest {
    private static final AgentSpace THREE = new AgentSpace(3, 1, 0, 3);
    private static final double CLOSE = 1e-12;

    /** Delays of 0.2 s, 0.4 s and none; a variance of 0.01 square seconds. */
    private static final JointTransition TRANSITION = transition();

    @Test
    void isEquation20ScaledAndClipped() {
        // R = -1 * 0.2 - 10 * 0.01 = -0.3 and -0.5; (R + 0.5) / 0.25 = 0.8 and 0
        rewards(rule(10.0, false, -4.0), 0.8, 0.0);
        rewards(rule(10.0, false, 0.5), 0.8, 0.5);
    }

    @Test
    void aTeamSharesTheMeanOfThoseWhoHaveOne() {
        rewards(rule(10.0, true, -4.0), 0.4, 0.4);
    }

    @Test
    void aChangedWeightHoldsForWhatIsRemembered() {
        LearningChanged change = new LearningChanged(
                OptionalDouble.empty(), OptionalDouble.of(0.0), OptionalDouble.empty(), OptionalDouble.empty());

        // R = -0.2 and -0.4
        rewards(rule(10.0, false, -4.0).changed(change), 1.2, 0.4);
    }

    private static void rewards(RewardRule rule, double first, double second) {
        double[] found = rule.rewards(TRANSITION);

        assertThat(Arrays.copyOf(found, 2)).containsExactly(new double[] {first, second}, within(CLOSE));
        assertThat(found[2]).isNaN();
    }

    private static RewardRule rule(double w2, boolean team, double floor) {
        return new RewardRule(1.0, w2, team, new Learning.RewardScale(0.5, 0.25, floor));
    }

    private static JointTransition transition() {
        JointState state = Samples.state(THREE, 0.0);
        return new JointTransition(0, state, 0, new int[] {1, 2, 0}, new double[] {0.2, 0.4, Double.NaN}, 0.01, state);
    }
}
