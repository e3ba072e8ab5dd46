package org.cellbed.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cellbed.learner.algorithm.ActorCritic;
import org.cellbed.learner.algorithm.Samples;
import org.cellbed.learner.nn.PlainNetStack;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.scenario.Learning;
import org.junit.jupiter.api.Test;

class SettlingTest {
    private static final AgentSpace PAIR = new AgentSpace(2, 1, 0, 3);

    @Test
    void stepSizesFallToATwentiethInTheSecondHalf() {
        Learning options = Samples.options(4, 1, 0.9, true, false);
        Tuning tuning = new Tuning(Samples.MINUS_DELAY, options, 1_000);

        assertThat(tuning.stepSizes(500).actor()).isEqualTo(options.actorRate());
        assertThat(tuning.stepSizes(750).actor()).isCloseTo(0.525 * options.actorRate(), within(1e-12));
        assertThat(tuning.stepSizes(750).critic()).isCloseTo(0.525 * options.criticRate(), within(1e-12));
        assertThat(tuning.stepSizes(1_000).actor()).isCloseTo(0.05 * options.actorRate(), within(1e-12));
        assertThat(tuning.stepSizes(9_000).actor()).isCloseTo(0.05 * options.actorRate(), within(1e-12));
    }

    @Test
    void stepSizesStayWhereTheyAreNotToFall() {
        Learning options = Samples.options(4, 1, 0.9, false, false);
        Tuning tuning = new Tuning(Samples.MINUS_DELAY, options, 1_000);

        assertThat(tuning.stepSizes(1_000).actor()).isEqualTo(options.actorRate());
    }

    @Test
    void aLearnerInTheLastSlotMovesATwentiethAsFar() {
        double settled = firstStep(Samples.options(4, 1, 0.9, true, false));
        double restless = firstStep(Samples.options(4, 1, 0.9, false, false));

        assertThat(settled / restless).isCloseTo(0.05, within(1e-3));
    }

    /** How far an update in the last slot moves the last weight of the first actor. */
    private static double firstStep(Learning options) {
        ActorCritic algorithm = ActorCritic.expected(PAIR, options, PlainNetStack::new, 1);
        double before = lastWeight(algorithm.weights(0, 0, 0).get(0));
        ReplayLearner learner =
                new ReplayLearner(PAIR, options, new Tuning(Samples.MINUS_DELAY, options, 1), algorithm, 1);
        JointTransition first = Samples.stateless(PAIR, new int[] {0, 1}, new double[] {0.1, 0.2});
        learner.add(
                new JointTransition(1, first.state(), 0, first.decisions(), first.delaySeconds(), 0.0, first.next()));
        return lastWeight(learner.weights(1).get(0)) - before;
    }

    private static double lastWeight(ActorWeights weights) {
        float[] parameters = weights.parameters();
        return parameters[parameters.length - 1];
    }
}
