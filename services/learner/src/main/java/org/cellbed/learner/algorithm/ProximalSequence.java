package org.cellbed.learner.algorithm;

import java.util.List;
import java.util.stream.IntStream;
import org.cellbed.learner.algorithm.Decisions.Decision;
import org.cellbed.learner.nn.NetStack;
import org.cellbed.learner.nn.NetStacks;
import org.cellbed.learner.nn.StartingWeights;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.actor.ActorLayout;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.cellbed.model.scenario.Learning;

/**
 * {@code mappo-sequential} and {@code ppo-dispatch}: proximal policy optimization over the tasks of all slots, one
 * after another, by one actor and one value function, both of which see the decisions made before. Each decision is a
 * step of a Markov decision process whose value is bootstrapped from the next step's observation; the reward, the
 * mean over the slot's tasks, comes with the last decision of the slot. (Decisions of many agents as a sequence: Wen
 * et al., "Multi-Agent Reinforcement Learning Is a Sequence Modeling Problem", NeurIPS 2022.)
 *
 * <p>The networks do not depend on the number of agents. Not thread-safe.
 */
public final class ProximalSequence extends OnPolicyAlgorithm {
    private static final int ENODEB = 0;

    private final Follower follower;
    private AgentSpace space;

    /** The processes that decide by the actor. */
    public enum Follower {
        /** Every device decides about its own task. */
        DEVICES,
        /** The eNodeB decides about all tasks. */
        ENODEB
    }

    /** Creates an untrained policy. */
    public ProximalSequence(
            Follower follower, AgentSpace space, Learning options, RewardRule rewards, NetStacks maker, long seed) {
        super(
                options,
                rewards,
                maker.create(shape(options, 1, space.observationWidth(), space.places())),
                maker.create(shape(options, 1, space.observationWidth(), 1)),
                seed);
        this.follower = follower;
        this.space = space;
        actors.setParameters(
                0, StartingWeights.draw(actors.shape(), new RandomStream(seed, 0, 1, Purpose.LEARNER_START)));
        critics.setParameters(
                0, StartingWeights.draw(critics.shape(), new RandomStream(seed, 0, 2, Purpose.LEARNER_START)));
    }

    @Override
    public Losses update(JointTransition[] rollout) {
        Lessons lessons = lessons(new Decisions(rollout, space, rewards, options));
        Losses losses = new Losses(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        for (int epoch = 0; epoch < options.proximal().epochs(); epoch++) {
            int[] order = Shuffling.order(lessons.decisions().count(), draws);
            for (int from = 0; from < order.length; from += options.batch()) {
                losses = update(lessons, batch(order, from));
            }
        }
        return losses;
    }

    @Override
    public List<ActorWeights> weights(int version, long updates) {
        ActorLayout layout = new ActorLayout(actors.shape().widths(), 1);
        float[] parameters = Floats.of(actors.parameters(0));
        IntStream agents =
                follower == Follower.ENODEB ? IntStream.of(ENODEB) : IntStream.rangeClosed(1, space.agents());
        return agents.mapToObj(agent -> ActorWeights.of(agent, version, updates, layout, Choosing.SAMPLED, parameters))
                .toList();
    }

    /** Returns the algorithm with more agents; new devices follow the same actor. */
    @Override
    public ProximalSequence grown(AgentSpace larger) {
        space = larger;
        return this;
    }

    /** Returns the next batch of indices, wrapping around to the beginning of the order. */
    private int[] batch(int[] order, int from) {
        return IntStream.range(from, from + options.batch())
                .map(k -> order[k % order.length])
                .toArray();
    }

    /**
     * The targets computed from a rollout.
     *
     * @param decisions the decisions of the rollout
     * @param seen [decisions][observationWidth]
     * @param advantages [decisions] normalized
     * @param returns [decisions] target of the value function
     * @param probabilities [decisions] probability of the chosen place when it was chosen
     */
    private record Lessons(
            Decisions decisions, double[][] seen, double[] advantages, double[] returns, double[] probabilities) {}

    private Lessons lessons(Decisions decisions) {
        double[][] seen = decisions.seen();
        double[] values = forward(critics, seen);
        double[] advantages = decisions.advantages(values, forward(critics, decisions.next()));
        double[] logits = forward(actors, seen);
        double[] returns = new double[values.length];
        double[] probabilities = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            Decision decision = decisions.get(k);
            returns[k] = advantages[k] + values[k];
            probabilities[k] = LogitGradients.softmax(logits, k * space.places(), decision.allowed())[decision.place()];
        }
        return new Lessons(decisions, seen, Advantages.normalized(advantages), returns, probabilities);
    }

    private Losses update(Lessons lessons, int[] chosen) {
        double[] rows = rows(lessons.seen(), chosen);
        double weight = 1.0 / chosen.length;
        double[] values = critics.forward(rows);
        double[] gradients = new double[values.length];
        double criticLoss = 0.0;
        for (int row = 0; row < chosen.length; row++) {
            double error = values[row] - lessons.returns()[chosen[row]];
            gradients[row] = 2.0 * weight * error;
            criticLoss += weight * error * error;
        }
        critics.backward(gradients);
        double criticNorm = critics.step(stepSizes.critic(), options.criticClip())[0];
        double[] logits = actors.forward(rows);
        double[] actorGradients = new double[logits.length];
        double actorLoss = 0.0;
        double entropy = 0.0;
        for (int row = 0; row < chosen.length; row++) {
            int k = chosen[row];
            Decision decision = lessons.decisions().get(k);
            int at = row * space.places();
            double[] p = LogitGradients.softmax(logits, at, decision.allowed());
            entropy += weight * LogitGradients.entropy(p, logits, at);
            if (decision.judged()) {
                actorLoss += LogitGradients.addClipped(
                        p,
                        decision.place(),
                        lessons.probabilities()[k],
                        lessons.advantages()[k],
                        options.proximal().clip(),
                        weight,
                        actorGradients,
                        at);
                LogitGradients.addExpected(p, new double[p.length], options.entropyBonus(), weight, actorGradients, at);
            }
        }
        actors.backward(actorGradients);
        double actorNorm = actors.step(stepSizes.actor(), options.actorClip())[0];
        return new Losses(criticLoss, actorLoss, entropy, criticNorm, actorNorm);
    }

    /** Computes the outputs of any number of rows, [rows, outputs]. */
    private double[] forward(NetStack net, double[][] observations) {
        int outputs = net.shape().outputs();
        double[] all = new double[observations.length * outputs];
        for (int from = 0; from < observations.length; from += options.batch()) {
            int first = from;
            int count = Math.min(options.batch(), observations.length - from);
            int[] chosen = IntStream.range(0, options.batch())
                    .map(row -> first + Math.min(row, count - 1))
                    .toArray();
            System.arraycopy(net.forward(rows(observations, chosen)), 0, all, from * outputs, count * outputs);
        }
        return all;
    }

    private double[] rows(double[][] observations, int[] chosen) {
        int width = space.observationWidth();
        double[] rows = new double[chosen.length * width];
        for (int row = 0; row < chosen.length; row++) {
            System.arraycopy(observations[chosen[row]], 0, rows, row * width, width);
        }
        return rows;
    }
}
