package org.cellbed.learner.algorithm;

import java.util.ArrayList;
import java.util.List;
import org.cellbed.learner.nn.GrownNets;
import org.cellbed.learner.nn.NetStacks;
import org.cellbed.learner.nn.StartingWeights;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.actor.ActorLayout;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.random.Draws;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.cellbed.model.scenario.Learning;

/**
 * {@code mappo}: per agent an actor, and a value function of the whole state; both learn from the actors' own latest
 * decisions, the actors within bounds (clipped ratios). Not thread-safe.
 */
public final class ProximalPolicy extends OnPolicyAlgorithm {
    private final AgentSpace space;
    private final NetStacks maker;
    private final long seed;

    /** Creates untrained agents. */
    public ProximalPolicy(AgentSpace space, Learning options, RewardRule rewards, NetStacks maker, long seed) {
        super(
                options,
                rewards,
                maker.create(shape(options, space.agents(), space.observationWidth(), space.places())),
                maker.create(shape(options, space.agents(), space.stateWidth(), 1)),
                seed);
        this.space = space;
        this.maker = maker;
        this.seed = seed;
        for (int agent = 0; agent < space.agents(); agent++) {
            Draws start = new RandomStream(seed, 0, agent + 1, Purpose.LEARNER_START);
            actors.setParameters(agent, StartingWeights.draw(actors.shape(), start));
            critics.setParameters(agent, StartingWeights.draw(critics.shape(), start));
        }
    }

    @Override
    public Losses update(JointTransition[] rollout) {
        Minibatch[] parts = parts(rollout);
        Lessons lessons = lessons(rollout, parts);
        Losses losses = new Losses(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        for (int epoch = 0; epoch < options.proximal().epochs(); epoch++) {
            int[] order = Shuffling.order(rollout.length, draws);
            for (int from = 0; from < order.length; from += options.batch()) {
                losses = update(rollout, lessons, order, from);
            }
        }
        return losses;
    }

    @Override
    public List<ActorWeights> weights(int version, long updates) {
        ActorLayout layout = new ActorLayout(actors.shape().widths(), 1);
        List<ActorWeights> weights = new ArrayList<>();
        for (int agent = 0; agent < space.agents(); agent++) {
            float[] parameters = Floats.of(actors.parameters(agent));
            weights.add(ActorWeights.of(agent + 1, version, updates, layout, Choosing.SAMPLED, parameters));
        }
        return weights;
    }

    /** Returns the algorithm with more agents; new ones are copies of known ones. */
    @Override
    public ProximalPolicy grown(AgentSpace larger) {
        ProximalPolicy grown = new ProximalPolicy(larger, options, rewards, maker, seed);
        List<GrownNets.Origin> ofActors = new ArrayList<>();
        List<GrownNets.Origin> ofCritics = new ArrayList<>();
        for (int agent = 0; agent < larger.agents(); agent++) {
            boolean known = agent < space.agents();
            int model = space.model(agent);
            ofActors.add(new GrownNets.Origin(
                    model, known, GrownNets.same(space.observationWidth()), GrownNets.same(space.places())));
            ofCritics.add(new GrownNets.Origin(model, known, space.stateWithin(larger), GrownNets.same(1)));
        }
        GrownNets.copy(actors, grown.actors, ofActors);
        GrownNets.copy(critics, grown.critics, ofCritics);
        grown.draws.moveTo(draws.position());
        grown.stepSizes = stepSizes;
        close();
        return grown;
    }

    /**
     * The targets computed from a rollout.
     *
     * @param advantages [agents][transitions] normalized; NaN if there is nothing to learn
     * @param returns [agents][transitions] target of the value function
     * @param probabilities [agents][transitions] probability of the chosen place when it was chosen
     */
    private record Lessons(double[][] advantages, double[][] returns, double[][] probabilities) {}

    private Lessons lessons(JointTransition[] rollout, Minibatch[] parts) {
        double[][] values = new double[space.agents()][rollout.length];
        double[][] nextValues = new double[space.agents()][rollout.length];
        double[][] probabilities = new double[space.agents()][rollout.length];
        for (int part = 0; part < parts.length; part++) {
            int from = part * options.batch();
            scatter(critics.forward(parts[part].statesForEach(false)), values, from);
            scatter(critics.forward(parts[part].statesForEach(true)), nextValues, from);
            double[] logits = actors.forward(parts[part].observations(false));
            for (int k = 0; k < space.agents() * options.batch(); k++) {
                int row = k % options.batch();
                int agent = k / options.batch();
                int decision = rollout[from + row].decisions()[agent];
                double[] p = softmax(parts[part], logits, k);
                probabilities[agent][from + row] = decision == JointTransition.NONE ? Double.NaN : p[decision];
            }
        }
        boolean[] goesOn = new boolean[rollout.length];
        for (int t = 0; t + 1 < rollout.length; t++) {
            goesOn[t] = rollout[t + 1].slot() == rollout[t].slot() + 1;
        }
        double[][] advantages = new double[space.agents()][];
        double[][] returns = new double[space.agents()][rollout.length];
        for (int agent = 0; agent < space.agents(); agent++) {
            double[] raw = Advantages.of(
                    rewards(rollout, agent),
                    values[agent],
                    nextValues[agent],
                    goesOn,
                    options.discount(),
                    options.proximal().lambda());
            for (int t = 0; t < raw.length; t++) {
                returns[agent][t] = raw[t] + values[agent][t];
            }
            advantages[agent] = Advantages.normalized(raw);
        }
        return new Lessons(advantages, returns, probabilities);
    }

    private Losses update(JointTransition[] rollout, Lessons lessons, int[] order, int from) {
        JointTransition[] chosen = new JointTransition[options.batch()];
        for (int row = 0; row < chosen.length; row++) {
            chosen[row] = rollout[order[from + row]];
        }
        Minibatch batch = new Minibatch(space, chosen, rewards);
        double criticLoss = criticGradient(batch, lessons, order, from);
        double criticNorm = Losses.mean(critics.step(stepSizes.critic(), options.criticClip()));
        double[] logits = actors.forward(batch.observations(false));
        double[] gradients = new double[logits.length];
        double loss = 0.0;
        double entropy = 0.0;
        for (int k = 0; k < space.agents() * options.batch(); k++) {
            int agent = k / options.batch();
            int t = order[from + k % options.batch()];
            double[] p = softmax(batch, logits, k);
            entropy += LogitGradients.entropy(p, logits, k * p.length);
            if (!Double.isNaN(lessons.advantages()[agent][t])) {
                loss += LogitGradients.addClipped(
                        p,
                        rollout[t].decisions()[agent],
                        lessons.probabilities()[agent][t],
                        lessons.advantages()[agent][t],
                        options.proximal().clip(),
                        1.0 / options.batch(),
                        gradients,
                        k * p.length);
                LogitGradients.addExpected(
                        p,
                        new double[p.length],
                        options.entropyBonus(),
                        1.0 / options.batch(),
                        gradients,
                        k * p.length);
            }
        }
        actors.backward(gradients);
        double actorNorm = Losses.mean(actors.step(stepSizes.actor(), options.actorClip()));
        int rows = space.agents() * options.batch();
        return new Losses(criticLoss, loss / space.agents(), entropy / rows, criticNorm, actorNorm);
    }

    private double criticGradient(Minibatch batch, Lessons lessons, int[] order, int from) {
        double[] values = critics.forward(batch.statesForEach(false));
        double[] gradients = new double[values.length];
        double loss = 0.0;
        for (int k = 0; k < values.length; k++) {
            double goal = lessons.returns()[k / options.batch()][order[from + k % options.batch()]];
            if (!Double.isNaN(goal)) {
                gradients[k] = 2.0 * (values[k] - goal) / options.batch();
                loss += (values[k] - goal) * (values[k] - goal) / options.batch();
            }
        }
        critics.backward(gradients);
        return loss / space.agents();
    }

    private double[] softmax(Minibatch batch, double[] logits, int k) {
        boolean[] allowed = batch.state(k % options.batch(), false).places();
        return LogitGradients.softmax(logits, k * space.places(), allowed);
    }

    private void scatter(double[] values, double[][] into, int from) {
        for (int agent = 0; agent < space.agents(); agent++) {
            System.arraycopy(values, agent * options.batch(), into[agent], from, options.batch());
        }
    }

    private double[] rewards(JointTransition[] rollout, int agent) {
        double[] ofAgent = new double[rollout.length];
        for (int t = 0; t < rollout.length; t++) {
            ofAgent[t] = rewards.rewards(rollout[t])[agent];
        }
        return ofAgent;
    }

    private Minibatch[] parts(JointTransition[] rollout) {
        Minibatch[] parts = new Minibatch[rollout.length / options.batch()];
        for (int part = 0; part < parts.length; part++) {
            JointTransition[] rows = new JointTransition[options.batch()];
            System.arraycopy(rollout, part * options.batch(), rows, 0, rows.length);
            parts[part] = new Minibatch(space, rows, rewards);
        }
        return parts;
    }
}
