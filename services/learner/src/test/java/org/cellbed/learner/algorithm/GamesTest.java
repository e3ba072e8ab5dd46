package org.cellbed.learner.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cellbed.learner.nn.PlainNetStack;
import org.cellbed.learner.nn.nd4j.Nd4jNetStack;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.Replay;
import org.cellbed.model.actor.Actor;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.actor.Choice;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.cellbed.model.scenario.Learning;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Games without a state whose best play is known: who learns them can learn to share servers. */
class GamesTest {
    private static final AgentSpace PAIR = new AgentSpace(2, 1, 0, 2);
    private static final AgentSpace CELL = new AgentSpace(10, 1, 0, LoadGame.SERVERS);
    private static final Game AVOIDING = new Game(PAIR, Samples.options(16, 32, 0.0), 100, 0.1, GamesTest::collision);
    private static final Learning SHARING = Samples.options(64, 64, 0.0, true, true, 0.5);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void twoAgentsLearnToAvoidEachOther(long seed) {
        try (ActorCritic learner = ActorCritic.straightThrough(PAIR, AVOIDING.options(), PlainNetStack::new, seed)) {
            AVOIDING.play(learner, 2_500, seed);
            int[] decisions = greedy(PAIR, learner.weights(1, 1, 1));

            assertThat(collision(decisions)).containsOnly(0.0);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agentsThatFollowTheSameWeightsAlwaysCollide(long seed) {
        try (ActorCritic learner = ActorCritic.straightThrough(PAIR, AVOIDING.options(), PlainNetStack::new, seed)) {
            AVOIDING.play(learner, 2_500, seed);
            ActorWeights shared = learner.weights(1, 1, 1).get(0);
            int[] decisions = greedy(PAIR, List.of(shared, shared));

            assertThat(collision(decisions)).containsOnly(1.0);
        }
    }

    @Test
    void theOptimumOfTheLoadGameIsAsWorkedByHand() {
        // 1, 2, 2, 2 and 3 devices at 12, 14, 16, 18 and 20 GHz
        int[] best = {0, 1, 1, 2, 2, 3, 3, 4, 4, 4};
        assertThat(Losses.mean(LoadGame.delays(best))).isCloseTo(LoadGame.OPTIMUM_SECONDS, within(5e-8));
        for (int device = 0; device < best.length; device++) {
            for (int server = 0; server < LoadGame.SERVERS; server++) {
                int[] moved = best.clone();
                moved[device] = server;
                assertThat(Losses.mean(LoadGame.delays(moved))).isGreaterThan(LoadGame.OPTIMUM_SECONDS - 1e-7);
            }
        }
    }

    static Stream<Arguments> learners() {
        LongFunction<OffPolicyAlgorithm> straightThrough =
                seed -> ActorCritic.straightThrough(CELL, SHARING, Nd4jNetStack::new, seed);
        LongFunction<OffPolicyAlgorithm> expected =
                seed -> ActorCritic.expected(CELL, SHARING, Nd4jNetStack::new, seed);
        return Stream.of(
                arguments("dtomalb", 16_000, new Game(CELL, SHARING, 1_000, 0.05, LoadGame::delays), straightThrough),
                arguments("dtomalb-expected", 8_000, new Game(CELL, SHARING, 8_000, 0.15, LoadGame::delays), expected));
    }

    /**
     * Among others who also learn, what an agent would choose goes on moving: with step sizes that stay, it is as good as the
     * optimum now and up to a half worse some hundred slots later. So they fall in the second half, actors learn against what
     * the others would do now, and it is the median of five seeds that counts.
     */
    @Tag("learning")
    @ParameterizedTest(name = "{0}")
    @MethodSource("learners")
    void tenDevicesLearnToShareFiveServers(
            String policy, int slots, Game game, LongFunction<OffPolicyAlgorithm> maker) {
        double[] means = LongStream.rangeClosed(1, 5)
                .mapToDouble(seed -> {
                    try (OffPolicyAlgorithm learner = maker.apply(seed)) {
                        game.play(learner, slots, seed);
                        return Losses.mean(LoadGame.delays(greedy(CELL, learner.weights(1, 1, 1))));
                    }
                })
                .sorted()
                .toArray();

        assertThat(means[0]).isGreaterThan(LoadGame.OPTIMUM_SECONDS - 1e-7);
        assertThat(means[2])
                .as("%s: the middle one of %s", policy, Arrays.toString(means))
                .isLessThan(1.1 * LoadGame.OPTIMUM_SECONDS);
    }

    /** Without a state; who plays explores all along. */
    private record Game(
            AgentSpace space, Learning options, int remembered, double exploration, Function<int[], double[]> delays) {
        void play(OffPolicyAlgorithm learner, int slots, long seed) {
            RandomStream draws = new RandomStream(seed, 1, 0, Purpose.DECISION);
            Replay replay = new Replay(remembered, new RandomStream(seed, 0, 0, Purpose.LEARNER_REPLAY));
            StepSizes sizes = StepSizes.of(options);
            for (int slot = 0; slot < slots; slot++) {
                List<ActorWeights> weights = learner.weights(1, slot, slot);
                int[] decisions = decide(space, weights, new Choosing(true, exploration), draws);
                replay.add(Samples.stateless(space, decisions, delays.apply(decisions)));
                if (slot >= 64) {
                    learner.use(options.settle() ? sizes.settling(slot, slots) : sizes);
                    learner.update(new Minibatch(space, replay.sample(options.batch()), LoadGame.REWARDS));
                }
            }
        }
    }

    private static int[] greedy(AgentSpace space, List<ActorWeights> weights) {
        return decide(space, weights, Choosing.GREEDY, new RandomStream(1, 1, 0, Purpose.DECISION));
    }

    private static int[] decide(AgentSpace space, List<ActorWeights> weights, Choosing how, RandomStream draws) {
        boolean[] allowed = Samples.state(space, 0.0).places();
        int[] decisions = new int[space.agents()];
        for (int agent = 0; agent < decisions.length; agent++) {
            double[] logits = new Actor(weights.get(agent)).logits(new double[1]);
            decisions[agent] = Choice.choose(logits, allowed, how, draws);
        }
        return decisions;
    }

    private static double[] collision(int[] decisions) {
        double each = decisions[0] == decisions[1] ? 1.0 : 0.0;
        return new double[] {each, each};
    }
}
