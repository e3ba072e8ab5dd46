package org.cellbed.learner.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellbed.learner.nn.NetStack;
import org.cellbed.learner.nn.NetStacks;
import org.cellbed.learner.nn.PlainNetStack;
import org.cellbed.learner.nn.StackShape;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointState;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.actor.Choice;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.cellbed.model.scenario.Learning;
import org.junit.jupiter.api.Test;

class ActorCriticTest {
    /** One agent that sees one number and has two places. */
    private static final AgentSpace ALONE = new AgentSpace(1, 1, 0, 2);

    private static final AgentSpace PAIR = new AgentSpace(2, 1, 0, 3);
    private static final double CLOSE = 1e-12;
    private static final double STEP = 1e-6;

    @Test
    void theCriticLearnsAsWorkedByHand() {
        ActorCritic learner = linear(new double[] {0.5, -1.0, 2.0}, new double[] {0.4, -0.8, 1.0});
        JointState state = Samples.state(ALONE, 1.0);
        JointState next =
                new JointState(new double[] {2.0}, new double[0], all(1), new int[] {0}, new boolean[] {false, true});
        Minibatch batch = batch(ALONE, new JointTransition(0, state, 0, new int[] {0}, new double[] {0.3}, 0.0, next));

        assertThat(learner.targets(batch)).containsExactly(new double[] {1.32}, within(CLOSE));
        Losses losses = learner.update(batch);

        assertThat(losses.critic()).isCloseTo(3.3124, within(CLOSE));
        double[] gradient = learner.critics().gradient(0);
        double[] lastLayer = Arrays.copyOfRange(gradient, gradient.length - 4, gradient.length - 1);
        assertThat(lastLayer).containsExactly(new double[] {-3.64, -3.64, 0.0}, within(CLOSE));
    }

    @Test
    void anUpdateTakesItsStepsInTheOrderThatMakesItRight() {
        List<String> calls = new ArrayList<>();
        List<String> names = List.of("actors", "critics", "targetActors", "targetCritics");
        List<NetStack> made = new ArrayList<>();
        ActorCritic learner = ActorCritic.straightThrough(
                PAIR,
                Samples.options(4, 1, 0.9),
                shape -> {
                    NetStack stack = new RecordedStack(
                            new PlainNetStack(shape), names.get(made.size()), calls, new ArrayList<>());
                    made.add(stack);
                    return stack;
                },
                1);
        calls.clear();
        learner.update(batch(PAIR, Samples.stateless(PAIR, new int[] {0, 1}, new double[] {0.1, 0.2})));

        assertThat(calls)
                .containsExactly(
                        "targetActors.forward",
                        "targetCritics.forward",
                        "critics.forward",
                        "critics.backward",
                        "critics.step",
                        "actors.forward",
                        "critics.forward",
                        "critics.inputGradients",
                        "actors.backward",
                        "actors.step",
                        "targetActors.approach",
                        "targetCritics.approach");
    }

    @Test
    void criticsAreShownSingleActionsAlsoWhereAnActorIsAsked() {
        for (boolean straightThrough : new boolean[] {true, false}) {
            List<int[]> shown = new ArrayList<>();
            ActorCritic learner = learner(
                    straightThrough,
                    PAIR,
                    shape -> new RecordedStack(
                            new PlainNetStack(shape),
                            "",
                            new ArrayList<>(),
                            shape.inputs() == PAIR.criticWidth() ? shown : new ArrayList<>()));
            learner.update(batch(PAIR, Samples.stateless(PAIR, new int[] {2, 1}, new double[] {0.1, 0.2})));

            assertThat(shown)
                    .hasSizeGreaterThan(2)
                    .allSatisfy(actions -> assertThat(Arrays.stream(actions).boxed())
                            .hasSize(4)
                            .isSubsetOf(0, 1, 2));
        }
    }

    @Test
    void anActorLearnsAgainstWhatOthersDidOrAgainstWhatTheyWouldDoNow() {
        for (boolean current : new boolean[] {false, true}) {
            List<int[]> shown = new ArrayList<>();
            ActorCritic learner = ActorCritic.expected(
                    PAIR,
                    Samples.options(4, 1, 0.9, false, current),
                    shape -> new RecordedStack(
                            new PlainNetStack(shape),
                            "",
                            new ArrayList<>(),
                            shape.inputs() == PAIR.criticWidth() ? shown : new ArrayList<>()),
                    1);
            for (int agent = 0; agent < 2; agent++) {
                double[] parameters = learner.actors().parameters(agent);
                parameters[parameters.length - 3] = 100.0;
                learner.actors().setParameters(agent, parameters);
            }
            shown.clear();
            learner.update(batch(PAIR, Samples.stateless(PAIR, new int[] {2, 1}, new double[] {0.1, 0.2})));

            int otherOfTheFirst = shown.get(shown.size() - 1)[1];
            assertThat(otherOfTheFirst).isEqualTo(current ? 0 : 1);
        }
    }

    @Test
    void anAgentsCriticHasItsOwnActionFirst() {
        Minibatch batch = batch(PAIR, Samples.stateless(PAIR, new int[] {2, 1}, new double[] {0.1, 0.2}));

        assertThat(batch.jointActions(batch.decisions())).containsExactly(2, 1, 1, 2);
    }

    @Test
    void theActorsStepLeavesTheCriticsAlone() {
        Learning options = Samples.options(4, 1, 0.9);
        ActorCritic learner = ActorCritic.straightThrough(PAIR, options, PlainNetStack::new, 1);
        double[] before = learner.critics().parameters(0);
        learner.critics().forward(new double[2 * PAIR.stateWidth()], new int[4]);
        Minibatch batch = batch(PAIR, Samples.stateless(PAIR, new int[] {0, 1}, new double[] {0.1, 0.2}));
        new StraightThrough(PAIR, 1.0, new RandomStream[] {draws(1), draws(2)})
                .add(batch, batch.decisions(), new double[6], learner.critics(), new double[6]);

        assertThat(learner.critics().parameters(0)).isEqualTo(before);
        assertThat(learner.critics().gradient(0)).containsOnly(0.0);
    }

    private static RandomStream draws(int agent) {
        return new RandomStream(1, 0, agent, Purpose.LEARNER_ACTION);
    }

    @Test
    void targetsFollowAllAgentsAtOnceAndBySoMuch() {
        ActorCritic learner = ActorCritic.straightThrough(PAIR, Samples.options(4, 1, 0.9), PlainNetStack::new, 1);
        double[][] before = {
            learner.targetCritics().parameters(0), learner.targetCritics().parameters(1)
        };
        learner.update(batch(PAIR, Samples.stateless(PAIR, new int[] {0, 1}, new double[] {0.1, 0.2})));

        for (int agent = 0; agent < 2; agent++) {
            double[] online = learner.critics().parameters(agent);
            double[] target = learner.targetCritics().parameters(agent);
            assertThat(online).isNotEqualTo(before[agent]);
            for (int k = 0; k < online.length; k++) {
                assertThat(target[k])
                        .isCloseTo(before[agent][k] + 0.01 * (online[k] - before[agent][k]), within(CLOSE));
            }
        }
    }

    @Test
    void whoHasNoRewardTeachesNothingAndIsNotCounted() {
        Learning options = Samples.options(4, 2, 0.9);
        JointTransition whole = Samples.stateless(PAIR, new int[] {0, 1}, new double[] {0.1, 0.2});
        JointTransition lost = Samples.stateless(PAIR, new int[] {2, 2}, new double[] {0.1, Double.NaN});
        ActorCritic learner = ActorCritic.straightThrough(PAIR, options, PlainNetStack::new, 1);
        ActorCritic other = ActorCritic.straightThrough(PAIR, Samples.options(4, 1, 0.9), PlainNetStack::new, 1);
        learner.update(batch(PAIR, whole, lost));
        other.update(batch(PAIR, whole));

        assertThat(learner.critics().gradient(1)).isEqualTo(other.critics().gradient(1));
        assertThat(learner.critics().gradient(0)).isNotEqualTo(other.critics().gradient(0));
    }

    @Test
    void targetActorsAreSampledNotAskedForTheirBest() {
        Learning options = Samples.options(4, 400, 1.0);
        ActorCritic learner = ActorCritic.straightThrough(ALONE, options, PlainNetStack::new, 1);
        learner.targetActors().setParameters(0, lastBias(learner.targetActors(), Math.log(3.0), 0.0));
        learner.targetCritics().setParameters(0, identity(ALONE.criticWidth(), 4, new double[] {0.0, 1.0, 0.0}));
        JointTransition[] same = new JointTransition[400];
        Arrays.fill(same, Samples.stateless(ALONE, new int[] {0}, new double[] {0.0}));

        double[] targets = learner.targets(new Minibatch(ALONE, same, Samples.MINUS_DELAY));

        assertThat(Arrays.stream(targets).average().orElseThrow()).isCloseTo(0.75, within(0.07));
    }

    @Test
    void targetsBeginAsCopies() {
        ActorCritic learner = ActorCritic.straightThrough(PAIR, Samples.options(4, 1, 0.9), PlainNetStack::new, 1);
        for (int agent = 0; agent < 2; agent++) {
            assertThat(learner.targetActors().parameters(agent))
                    .isEqualTo(learner.actors().parameters(agent));
            assertThat(learner.targetCritics().parameters(agent))
                    .isEqualTo(learner.critics().parameters(agent));
        }
    }

    @Test
    void oneThatIsRestoredGoesOnBitByBitTargetsAndAdamIncluded() throws IOException {
        for (boolean straightThrough : new boolean[] {true, false}) {
            ActorCritic learner = learner(straightThrough, PAIR, PlainNetStack::new);
            teach(learner, 0, 7);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            learner.save(new DataOutputStream(bytes));
            ActorCritic other = learner(straightThrough, PAIR, PlainNetStack::new);
            other.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
            teach(learner, 7, 20);
            teach(other, 7, 20);

            assertThat(other.actors().parameters(1)).isEqualTo(learner.actors().parameters(1));
            assertThat(other.critics().parameters(0))
                    .isEqualTo(learner.critics().parameters(0));
            assertThat(other.targetActors().parameters(0))
                    .isEqualTo(learner.targetActors().parameters(0));
            assertThat(other.targetCritics().parameters(1))
                    .isEqualTo(learner.targetCritics().parameters(1));
        }
    }

    @Test
    void theGradientOfTheExpectedEstimatorIsThatOfFiniteDifferencesThroughTheCritic() {
        ActorCritic learner = learner(false, PAIR, PlainNetStack::new);
        Minibatch batch = batch(PAIR, Samples.stateless(PAIR, new int[] {2, 1}, new double[] {0.1, 0.2}));
        Expected estimator = new Expected(PAIR, 0.05);
        double[] logits = {0.3, -0.2, 0.9, 0.1, 0.4, -0.6};
        double[] gradients = new double[6];
        estimator.add(batch, batch.decisions(), logits, learner.critics(), gradients);

        for (int k = 0; k < 6; k++) {
            double difference = estimator.add(
                            batch, batch.decisions(), moved(logits, k, STEP), learner.critics(), new double[6])
                    - estimator.add(
                            batch, batch.decisions(), moved(logits, k, -STEP), learner.critics(), new double[6]);
            // the loss is the mean of two agents, each of whose logits move its own alone
            assertThat(gradients[k]).isCloseTo(2.0 * difference / (2.0 * STEP), within(1e-8));
        }
    }

    @Test
    void theGradientStraightThroughIsThatOfTheCriticByTheActionThroughTheSoftmax() {
        ActorCritic learner = learner(true, PAIR, PlainNetStack::new);
        Minibatch batch = batch(PAIR, Samples.stateless(PAIR, new int[] {2, 1}, new double[] {0.1, 0.2}));
        double[] logits = {0.3, -0.2, 0.9, 0.1, 0.4, -0.6};
        double[] gradients = new double[6];
        new StraightThrough(PAIR, 0.5, new RandomStream[] {draws(1), draws(2)})
                .add(batch, batch.decisions(), logits, learner.critics(), gradients);

        for (int agent = 0; agent < 2; agent++) {
            RandomStream sameDraws = draws(agent + 1);
            double[] noise = {Choice.gumbel(sameDraws), Choice.gumbel(sameDraws), Choice.gumbel(sameDraws)};
            double[] action = new double[3];
            double[] perturbed = {
                logits[3 * agent] + noise[0], logits[3 * agent + 1] + noise[1], logits[3 * agent + 2] + noise[2]
            };
            action[Choice.greedy(perturbed, all(3))] = 1.0;
            double[] slope = new double[3];
            for (int k = 0; k < 3; k++) {
                slope[k] = (q(learner, batch, agent, moved(action, k, STEP))
                                - q(learner, batch, agent, moved(action, k, -STEP)))
                        / (2.0 * STEP);
            }
            for (int k = 0; k < 3; k++) {
                double expected =
                        -(dot(soft(perturbed, k, STEP), slope) - dot(soft(perturbed, k, -STEP), slope)) / (2.0 * STEP);
                assertThat(gradients[3 * agent + k]).isCloseTo(expected, within(1e-7));
            }
        }
    }

    /** What an agent's critic says of an action of its own, the others' being those of the replay. */
    private static double q(ActorCritic learner, Minibatch batch, int agent, double[] action) {
        NetStack fractions =
                new PlainNetStack(new StackShape(2, 1, learner.critics().shape().widths()));
        fractions.setParameters(agent, learner.critics().parameters(agent));
        double[] rows = new double[2 * PAIR.criticWidth()];
        int own = agent * PAIR.criticWidth() + PAIR.stateWidth();
        System.arraycopy(batch.states(false), 0, rows, own - PAIR.stateWidth(), PAIR.stateWidth());
        System.arraycopy(action, 0, rows, own, 3);
        rows[own + 3 + batch.decisions()[1 - agent]] = 1.0;
        return fractions.forward(rows)[agent];
    }

    private static double[] soft(double[] perturbed, int k, double by) {
        return LogitGradients.softmax(moved(perturbed, k, by), 0, new double[3], all(3), 0.5);
    }

    private static double[] moved(double[] values, int k, double by) {
        double[] moved = values.clone();
        moved[k] += by;
        return moved;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static void teach(ActorCritic learner, int from, int to) {
        for (int update = from; update < to; update++) {
            int[] decisions = {update % 3, update % 2};
            learner.update(batch(PAIR, Samples.stateless(PAIR, decisions, new double[] {0.1 * update, 0.2})));
        }
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        double[][] parameters = new double[2][];
        for (int time = 0; time < 2; time++) {
            ActorCritic learner = ActorCritic.straightThrough(PAIR, Samples.options(4, 1, 0.9), PlainNetStack::new, 1);
            teach(learner, 0, 20);
            parameters[time] = learner.actors().parameters(1);
        }
        assertThat(parameters[1]).isEqualTo(parameters[0]);
    }

    /** A learner whose critics are linear for inputs that are not negative. */
    private static ActorCritic linear(double[] w, double[] targetW) {
        ActorCritic learner = ActorCritic.straightThrough(ALONE, Samples.options(3, 1, 0.9), PlainNetStack::new, 1);
        learner.critics().setParameters(0, identity(3, 3, w));
        learner.targetCritics().setParameters(0, identity(3, 3, targetW));
        return learner;
    }

    /** Two hidden layers that pass on their inputs, then w. */
    private static double[] identity(int inputs, int hidden, double[] w) {
        double[] parameters = new double[(inputs + 1) * hidden + (hidden + 1) * hidden + hidden + 1];
        int second = (inputs + 1) * hidden;
        int last = second + (hidden + 1) * hidden;
        for (int k = 0; k < inputs; k++) {
            parameters[k * hidden + k] = 1.0;
            parameters[second + k * hidden + k] = 1.0;
            parameters[last + k] = w[k];
        }
        return parameters;
    }

    private static double[] lastBias(NetStack stack, double... bias) {
        double[] parameters = new double[stack.shape().parameterCount()];
        System.arraycopy(bias, 0, parameters, parameters.length - bias.length, bias.length);
        return parameters;
    }

    private static ActorCritic learner(boolean straightThrough, AgentSpace space, NetStacks maker) {
        Learning options = Samples.options(4, 1, 0.9);
        return straightThrough
                ? ActorCritic.straightThrough(space, options, maker, 1)
                : ActorCritic.expected(space, options, maker, 1);
    }

    private static boolean[] all(int count) {
        boolean[] all = new boolean[count];
        Arrays.fill(all, true);
        return all;
    }

    private static Minibatch batch(AgentSpace space, JointTransition... transitions) {
        return new Minibatch(space, transitions, Samples.MINUS_DELAY);
    }
}
