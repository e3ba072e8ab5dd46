package org.cellbed.learner.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cellbed.learner.nn.PlainNetStack;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.actor.Actor;
import org.cellbed.model.actor.Choice;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProximalPolicyTest {
    private static final double STEP = 1e-6;
    private static final AgentSpace PAIR = new AgentSpace(2, 1, 0, 2);

    @Test
    void advantagesAsWorkedByHand() {
        // d = (1 + 0.5 * 2 - 1, 2 + 0.5 * 0 - 2, 3 + 0.5 * 4 - 0) = (1, 0, 5); discount * lambda = 0.25
        double[] advantages = Advantages.of(
                new double[] {1.0, 2.0, 3.0},
                new double[] {1.0, 2.0, 0.0},
                new double[] {2.0, 0.0, 4.0},
                new boolean[] {true, true, true},
                0.5,
                0.5);

        assertThat(advantages).containsExactly(1.3125, 1.25, 5.0);
    }

    @Test
    void advantagesEndWhereTheStateDoesNotGoOnAndAtALostTask() {
        double[] zeros = new double[4];
        double[] advantages = Advantages.of(
                new double[] {1.0, 1.0, Double.NaN, 1.0},
                zeros,
                zeros,
                new boolean[] {false, true, true, true},
                1.0,
                1.0);

        assertThat(advantages).containsExactly(1.0, 1.0, Double.NaN, 1.0);
    }

    @Test
    void advantagesAreNormalizedOverThoseThatThereAre() {
        double[] normalized = Advantages.normalized(new double[] {1.0, Double.NaN, 3.0});

        assertThat(normalized[0]).isCloseTo(-1.0, within(1e-6));
        assertThat(normalized[1]).isNaN();
        assertThat(normalized[2]).isCloseTo(1.0, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"0.3, 1.0", "0.3, -1.0", "0.1, 1.0", "0.1, -1.0", "0.9, 1.0", "0.9, -1.0"})
    void theGradientIsThatOfTheClippedLoss(double probabilityBefore, double advantage) {
        double[] logits = {0.2, -0.4, 0.1};
        double[] into = new double[3];
        double loss = LogitGradients.addClipped(softmax(logits), 2, probabilityBefore, advantage, 0.2, 0.5, into, 0);

        assertThat(loss).isCloseTo(loss(logits, probabilityBefore, advantage), within(1e-12));
        for (int k = 0; k < 3; k++) {
            double[] up = logits.clone();
            double[] down = logits.clone();
            up[k] += STEP;
            down[k] -= STEP;
            double expected =
                    (loss(up, probabilityBefore, advantage) - loss(down, probabilityBefore, advantage)) / (2.0 * STEP);
            assertThat(into[k]).isCloseTo(expected, within(1e-8));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void twoAgentsLearnToAvoidEachOther(long seed) {
        RandomStream draws = new RandomStream(seed, 1, 0, Purpose.DECISION);
        try (ProximalPolicy learner =
                new ProximalPolicy(PAIR, Samples.options(16, 32, 0.0), Samples.MINUS_DELAY, PlainNetStack::new, seed)) {
            for (int rollout = 0; rollout < 40; rollout++) {
                JointTransition[] played = new JointTransition[64];
                for (int slot = 0; slot < played.length; slot++) {
                    int[] decisions = {decide(learner, 0, draws), decide(learner, 1, draws)};
                    double each = decisions[0] == decisions[1] ? 1.0 : 0.0;
                    played[slot] = Samples.stateless(PAIR, decisions, new double[] {each, each});
                }
                learner.update(played);
            }
            assertThat(greedy(learner, 0)).isNotEqualTo(greedy(learner, 1));
        }
    }

    private static int decide(ProximalPolicy learner, int agent, RandomStream draws) {
        return Choice.sample(logits(learner, agent), new boolean[] {true, true}, draws);
    }

    private static int greedy(ProximalPolicy learner, int agent) {
        return Choice.greedy(logits(learner, agent), new boolean[] {true, true});
    }

    private static double[] logits(ProximalPolicy learner, int agent) {
        return new Actor(learner.weights(1, 1).get(agent)).logits(new double[1]);
    }

    private static double loss(double[] logits, double probabilityBefore, double advantage) {
        double ratio = softmax(logits)[2] / probabilityBefore;
        double clipped = Math.max(0.8, Math.min(1.2, ratio));
        return -0.5 * Math.min(ratio * advantage, clipped * advantage);
    }

    private static double[] softmax(double[] logits) {
        return LogitGradients.softmax(logits, 0, new boolean[] {true, true, true});
    }
}
