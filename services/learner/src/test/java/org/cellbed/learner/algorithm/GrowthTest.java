package org.cellbed.learner.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cellbed.learner.nn.PlainNetStack;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.actor.Actor;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.scenario.Learning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Devices that join while it trains: who is there decides and is judged as before. */
class GrowthTest {
    private static final double CLOSE = 1e-12;
    private static final AgentSpace THREE = new AgentSpace(3, 2, 1, 3);
    private static final AgentSpace FIVE = THREE.withAgents(5);
    private static final Learning OPTIONS = Samples.options(6, 2, 0.9);

    static Stream<OffPolicyAlgorithm> learners() {
        return Stream.of(
                ActorCritic.straightThrough(THREE, OPTIONS, PlainNetStack::new, 3),
                ActorCritic.expected(THREE, OPTIONS, PlainNetStack::new, 3),
                DeepQ.independent(THREE, OPTIONS, PlainNetStack::new, 3));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void whoIsThereDecidesAsBeforeAndNewcomersAreCopies(OffPolicyAlgorithm learner) {
        learner.update(batch(THREE));
        List<ActorWeights> before = learner.weights(1, 1, 1);
        OffPolicyAlgorithm grown = learner.grown(FIVE);
        List<ActorWeights> after = grown.weights(1, 1, 1);

        double[] observation = {0.3, -0.2, 0.7};
        for (int agent = 0; agent < 5; agent++) {
            assertThat(after.get(agent).agent()).isEqualTo(agent + 1);
            assertThat(logits(after.get(agent), observation)).isEqualTo(logits(before.get(agent % 3), observation));
        }
        grown.update(batch(FIVE));
        assertThat(grown.weights(2, 2, 2)).isNotEqualTo(after);
    }

    @Test
    void criticsJudgeTheSameWhileNewcomersDoNothing() {
        ActorCritic learner = ActorCritic.straightThrough(THREE, OPTIONS, PlainNetStack::new, 3);
        learner.update(batch(THREE));
        Minibatch three = batch(THREE);
        double[] before = judged(learner, three).clone();
        ActorCritic grown = learner.grown(FIVE);
        JointTransition[] widened = Arrays.stream(transitions(THREE))
                .map(transition -> transition.of(FIVE))
                .toArray(JointTransition[]::new);
        Minibatch five = new Minibatch(FIVE, widened, rule());
        double[] after = judged(grown, five);

        for (int k = 0; k < before.length; k++) {
            assertThat(after[k]).isCloseTo(before[k], within(CLOSE));
        }
    }

    @Test
    void aNetworkWithAHeadPerDeviceGetsFurtherHeads() {
        AgentSpace twenty = new AgentSpace(20, 2, 0, 3);
        DeepQ learner = DeepQ.central(twenty, Samples.options(6, 2, 0.9), PlainNetStack::new, 3);
        double[] observation = {0.3, -0.2};
        double[] before = logits(learner.weights(1, 1, 1).get(0), observation);
        double[] after =
                logits(learner.grown(twenty.withAgents(21)).weights(1, 1, 1).get(0), observation);

        assertThat(after).hasSize(63);
        assertThat(Arrays.copyOf(after, 60)).isEqualTo(before);
        assertThat(Arrays.copyOfRange(after, 60, 63)).isEqualTo(Arrays.copyOf(before, 3));
    }

    private static double[] judged(ActorCritic learner, Minibatch batch) {
        return learner.critics().forward(batch.statesForEach(false), batch.jointActions(batch.decisions()));
    }

    private static double[] logits(ActorWeights weights, double[] observation) {
        return new Actor(weights).logits(observation).clone();
    }

    private static Minibatch batch(AgentSpace space) {
        return new Minibatch(space, transitions(space), rule());
    }

    private static JointTransition[] transitions(AgentSpace space) {
        int[] decisions = new int[space.agents()];
        double[] delaySeconds = new double[space.agents()];
        for (int agent = 0; agent < space.agents(); agent++) {
            decisions[agent] = agent % space.places();
            delaySeconds[agent] = 0.1 + 0.05 * agent;
        }
        int[] others = decisions.clone();
        others[0] = 2;
        return new JointTransition[] {
            Samples.stateless(space, decisions, delaySeconds), Samples.stateless(space, others, delaySeconds)
        };
    }

    private static RewardRule rule() {
        return new RewardRule(1.0, 0.0, false, new Learning.RewardScale(0.1, 0.1, -4.0));
    }
}
