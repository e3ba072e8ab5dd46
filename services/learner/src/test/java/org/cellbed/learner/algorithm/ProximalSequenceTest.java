package org.cellbed.learner.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.cellbed.learner.algorithm.ProximalSequence.Follower;
import org.cellbed.learner.nn.PlainNetStack;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointState;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.actor.Actor;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.actor.Choice;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.random.Draws;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Games without a state, played one after another; who plays is shown how many have chosen each place before. */
class ProximalSequenceTest {
    private static final AgentSpace PAIR = space(2, 2);
    private static final AgentSpace CELL = space(10, LoadGame.SERVERS);

    @Test
    void advantagesOfDecisionsInSequenceAreAsWorkedByHand() {
        // two decisions a slot, discount .5, lambda .5 between slots and .5 within: d = (3 - 1, 4 + .5 * 6 - 3, 2 - 6,
        // 1 + .5 * 2 - 2)
        double[] advantages = Advantages.of(
                new double[] {0.0, 4.0, 0.0, 1.0},
                new double[] {1.0, 3.0, 6.0, 2.0},
                new double[] {3.0, 6.0, 2.0, 2.0},
                new double[] {1.0, 0.5, 1.0, 0.5},
                new double[] {0.5, 0.25, 0.5, 0.0});

        assertThat(advantages).containsExactly(3.5, 3.0, -4.0, 0.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void twoWhoFollowTheSameWeightsLearnToAvoidEachOther(long seed) {
        try (ProximalSequence learner = learner(PAIR, seed)) {
            play(learner, PAIR, 40, seed, ProximalSequenceTest::collision);

            assertThat(collision(greedy(learner, PAIR))).containsOnly(0.0);
        }
    }

    @Test
    void theWeightsDoNotTellAgentsApartButWhatTheySeeDoes() {
        try (ProximalSequence learner = learner(PAIR, 1)) {
            play(learner, PAIR, 40, 1, ProximalSequenceTest::collision);
            List<ActorWeights> weights = learner.weights(1, 1);
            assertThat(weights.get(0).parameters()).isEqualTo(weights.get(1).parameters());
            Actor actor = new Actor(weights.get(1));
            double[] nobodyBefore = new double[PAIR.observationWidth()];
            int first = Choice.greedy(actor.logits(nobodyBefore), new boolean[] {true, true});

            assertThat(greedy(learner, PAIR)).containsExactly(first, 1 - first);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void tenDevicesLearnToShareFiveServers(long seed) {
        try (ProximalSequence learner = learner(CELL, seed)) {
            play(learner, CELL, 60, seed, LoadGame::delays);
            double mean = Losses.mean(LoadGame.delays(greedy(learner, CELL)));

            assertThat(mean).isBetween(LoadGame.OPTIMUM_SECONDS - 1e-7, 1.1 * LoadGame.OPTIMUM_SECONDS);
        }
    }

    @Test
    void fewerDecisionsThanABatchAreLearnedFrom() {
        try (ProximalSequence learner = learner(PAIR, 1)) {
            ActorWeights before = learner.weights(1, 1).get(0);
            Losses losses = learner.update(
                    new JointTransition[] {transition(PAIR, 0, new double[4], new int[] {0, 1}, new double[] {1.0, 2.0})
                    });

            assertThat(losses.critic()).isNotNaN();
            assertThat(learner.weights(1, 1).get(0).parameters()).isNotEqualTo(before.parameters());
        }
    }

    @Test
    void slotsOfWhichNothingIsKnownTeachNothing() {
        try (ProximalSequence learner = learner(PAIR, 1)) {
            ActorWeights before = learner.weights(1, 1).get(0);
            JointTransition lost =
                    transition(PAIR, 0, new double[4], new int[] {0, 1}, new double[] {Double.NaN, Double.NaN});
            JointTransition[] rollout = new JointTransition[64];
            Arrays.fill(rollout, lost);
            learner.update(rollout);

            assertThat(learner.weights(1, 1).get(0).parameters()).isEqualTo(before.parameters());
        }
    }

    @Test
    void newcomersFollowTheSameActorAndTheEnodebHasOneAlone() {
        try (ProximalSequence learner = learner(PAIR, 1)) {
            float[] before = learner.weights(1, 1).get(0).parameters();
            List<ActorWeights> grown = learner.grown(PAIR.withAgents(4)).weights(2, 1);
            assertThat(grown.stream().map(ActorWeights::agent)).containsExactly(1, 2, 3, 4);
            assertThat(grown).allMatch(weights -> Arrays.equals(weights.parameters(), before));
        }
        try (ProximalSequence central = learner(Follower.ENODEB, PAIR, 1)) {
            assertThat(central.weights(1, 1).stream().map(ActorWeights::agent)).containsExactly(0);
        }
    }

    private static AgentSpace space(int agents, int places) {
        return new AgentSpace(agents, 1, places, places);
    }

    private static ProximalSequence learner(AgentSpace space, long seed) {
        return learner(Follower.DEVICES, space, seed);
    }

    private static ProximalSequence learner(Follower follower, AgentSpace space, long seed) {
        return new ProximalSequence(
                follower, space, Samples.options(32, 64, 0.0), LoadGame.REWARDS, PlainNetStack::new, seed);
    }

    /** What everybody gets for what all have decided. */
    private interface Game {
        double[] delays(int[] decisions);
    }

    private static void play(ProximalSequence learner, AgentSpace space, int rollouts, long seed, Game game) {
        RandomStream draws = new RandomStream(seed, 1, 0, Purpose.DECISION);
        for (int k = 0; k < rollouts; k++) {
            Actor actor = new Actor(learner.weights(1, 1).get(0));
            JointTransition[] rollout = new JointTransition[64];
            for (int slot = 0; slot < rollout.length; slot++) {
                double[] own = new double[space.agents() * space.ownWidth()];
                int[] decisions = decide(actor, space, own, Choosing.SAMPLED, draws);
                rollout[slot] = transition(space, slot, own, decisions, game.delays(decisions));
            }
            learner.update(rollout);
        }
    }

    private static int[] greedy(ProximalSequence learner, AgentSpace space) {
        Actor actor = new Actor(learner.weights(1, 1).get(0));
        double[] own = new double[space.agents() * space.ownWidth()];
        return decide(actor, space, own, Choosing.GREEDY, () -> 0.5);
    }

    /**
     * Decides for one after another.
     *
     * @param own filled with what each has seen
     */
    private static int[] decide(Actor actor, AgentSpace space, double[] own, Choosing how, Draws draws) {
        boolean[] allowed = Samples.state(space, 0.0).places();
        int[] decisions = new int[space.agents()];
        double[] before = new double[space.ownWidth()];
        for (int agent = 0; agent < decisions.length; agent++) {
            System.arraycopy(before, 0, own, agent * before.length, before.length);
            double[] observation = new double[space.observationWidth()];
            System.arraycopy(before, 0, observation, space.sharedWidth(), before.length);
            decisions[agent] = Choice.choose(actor.logits(observation), allowed, how, draws);
            before[decisions[agent]]++;
        }
        return decisions;
    }

    private static JointTransition transition(
            AgentSpace space, int slot, double[] own, int[] decisions, double[] delays) {
        JointState all = Samples.state(space, new double[space.sharedWidth()]);
        JointState state = new JointState(all.shared(), own, all.active(), all.sequence(), all.places());
        return new JointTransition(slot, state, 0, decisions, delays, 0.0, all);
    }

    private static double[] collision(int[] decisions) {
        double each = decisions[0] == decisions[1] ? 1.0 : 0.0;
        return new double[] {each, each};
    }
}
