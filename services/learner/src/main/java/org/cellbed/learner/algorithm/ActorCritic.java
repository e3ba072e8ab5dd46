package org.cellbed.learner.algorithm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellbed.learner.nn.GrownNets;
import org.cellbed.learner.nn.NetStack;
import org.cellbed.learner.nn.NetStacks;
import org.cellbed.learner.nn.SavedNets;
import org.cellbed.learner.nn.StackShape;
import org.cellbed.learner.nn.StartingWeights;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointState;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.actor.ActorLayout;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.random.Draws;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.cellbed.model.scenario.Learning;

/**
 * {@code dtomalb} and its variants: per agent an actor, which sees its device's observation, and a critic, which sees
 * the state and the actions of all agents (MADDPG). All agents learn from the same batch; targets move after the last
 * of them. Not thread-safe.
 */
public final class ActorCritic implements OffPolicyAlgorithm {
    private final AgentSpace space;
    private final Learning options;
    private final Estimator estimator;
    private final NetStacks maker;
    private final long seed;
    private final ActionGradient actionGradient;
    private final NetStack actors;
    private final NetStack critics;
    private final NetStack targetActors;
    private final NetStack targetCritics;
    private final RandomStream[] targetDraws;
    private StepSizes stepSizes;

    /** The ways in which a critic's gradient reaches an actor. */
    private enum Estimator {
        STRAIGHT_THROUGH,
        EXPECTED;

        ActionGradient of(AgentSpace space, Learning options, long seed) {
            return switch (this) {
                case STRAIGHT_THROUGH ->
                    new StraightThrough(space, options.temperature(), streams(space, seed, Purpose.LEARNER_ACTION));
                case EXPECTED -> new Expected(space, options.entropyBonus());
            };
        }
    }

    private ActorCritic(AgentSpace space, Learning options, Estimator estimator, NetStacks maker, long seed) {
        this.space = space;
        this.options = options;
        this.stepSizes = StepSizes.of(options);
        this.estimator = estimator;
        this.maker = maker;
        this.seed = seed;
        this.actionGradient = estimator.of(space, options, seed);
        int hidden = options.hiddenWidth();
        StackShape actorShape = new StackShape(
                space.agents(), options.batch(), List.of(space.observationWidth(), hidden, hidden, space.places()));
        StackShape criticShape = new StackShape(
                space.agents(),
                options.batch(),
                List.of(space.criticWidth(), hidden, hidden, 1),
                new StackShape.Choices(space.agents(), space.places()));
        this.actors = maker.create(actorShape);
        this.critics = maker.create(criticShape);
        this.targetActors = maker.create(actorShape);
        this.targetCritics = maker.create(criticShape);
        this.targetDraws = streams(space, seed, Purpose.LEARNER_TARGET);
        for (int agent = 0; agent < space.agents(); agent++) {
            Draws draws = new RandomStream(seed, 0, agent + 1, Purpose.LEARNER_START);
            actors.setParameters(agent, StartingWeights.draw(actors.shape(), draws));
            critics.setParameters(agent, StartingWeights.draw(critics.shape(), draws));
        }
        targetActors.approach(actors, 1.0);
        targetCritics.approach(critics, 1.0);
    }

    /** Creates the paper's algorithm, with the straight-through Gumbel-Softmax estimator. */
    public static ActorCritic straightThrough(AgentSpace space, Learning options, NetStacks maker, long seed) {
        return new ActorCritic(space, options, Estimator.STRAIGHT_THROUGH, maker, seed);
    }

    /** Creates the algorithm with the exact gradient over an agent's own actions. */
    public static ActorCritic expected(AgentSpace space, Learning options, NetStacks maker, long seed) {
        return new ActorCritic(space, options, Estimator.EXPECTED, maker, seed);
    }

    @Override
    public Losses update(Minibatch batch) {
        double[] targets = targets(batch);
        double criticLoss = criticGradient(batch, targets);
        double criticNorm = Losses.mean(critics.step(stepSizes.critic(), options.criticClip()));
        double[] logits = actors.forward(batch.observations(false));
        double entropy = entropy(batch, logits);
        double actorLoss = actorGradient(batch, logits);
        double actorNorm = Losses.mean(actors.step(stepSizes.actor(), options.actorClip()));
        targetActors.approach(actors, options.targetRate());
        targetCritics.approach(critics, options.targetRate());
        return new Losses(criticLoss, actorLoss, entropy, criticNorm, actorNorm);
    }

    @Override
    public List<ActorWeights> weights(int version, long updates, long slots) {
        ActorLayout layout = new ActorLayout(actors.shape().widths(), 1);
        Choosing choosing = new Choosing(true, options.exploration());
        List<ActorWeights> weights = new ArrayList<>();
        for (int agent = 0; agent < space.agents(); agent++) {
            float[] parameters = Floats.of(actors.parameters(agent));
            weights.add(ActorWeights.of(agent + 1, version, updates, layout, choosing, parameters));
        }
        return weights;
    }

    @Override
    public ActorCritic grown(AgentSpace larger) {
        ActorCritic grown = new ActorCritic(larger, options, estimator, maker, seed);
        List<GrownNets.Origin> ofActors = new ArrayList<>();
        List<GrownNets.Origin> ofCritics = new ArrayList<>();
        for (int agent = 0; agent < larger.agents(); agent++) {
            boolean known = agent < space.agents();
            int model = space.model(agent);
            ofActors.add(new GrownNets.Origin(
                    model, known, GrownNets.same(space.observationWidth()), GrownNets.same(space.places())));
            ofCritics.add(new GrownNets.Origin(model, known, criticInputs(larger, agent), GrownNets.same(1)));
        }
        GrownNets.copy(actors, grown.actors, ofActors);
        GrownNets.copy(critics, grown.critics, ofCritics);
        GrownNets.copy(targetActors, grown.targetActors, ofActors);
        GrownNets.copy(targetCritics, grown.targetCritics, ofCritics);
        for (int agent = 0; agent < space.agents(); agent++) {
            grown.targetDraws[agent].moveTo(targetDraws[agent].position());
        }
        grown.actionGradient.goOnFrom(actionGradient);
        grown.stepSizes = stepSizes;
        close();
        return grown;
    }

    /**
     * Returns, for each critic input of an agent in a larger space, the input here that it continues: the blocks of
     * actions start with the agent's own.
     */
    private int[] criticInputs(AgentSpace larger, int agent) {
        int[] inputs = Arrays.copyOf(space.stateWithin(larger), larger.criticWidth());
        int model = space.model(agent);
        for (int block = 0; block < larger.agents(); block++) {
            int other = (agent + block) % larger.agents();
            boolean known = block == 0 || (other < space.agents() && other != model);
            int blockHere = block == 0 ? 0 : Math.floorMod(other - model, space.agents());
            for (int place = 0; place < space.places(); place++) {
                inputs[larger.stateWidth() + block * space.places() + place] =
                        known ? space.stateWidth() + blockHere * space.places() + place : GrownNets.NONE;
            }
        }
        return inputs;
    }

    @Override
    public void use(StepSizes sizes) {
        stepSizes = sizes;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        for (NetStack stack : List.of(actors, critics, targetActors, targetCritics)) {
            SavedNets.write(stack, out);
        }
        for (RandomStream stream : targetDraws) {
            out.writeLong(stream.position());
        }
        actionGradient.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        for (NetStack stack : List.of(actors, critics, targetActors, targetCritics)) {
            SavedNets.read(in, stack);
        }
        for (RandomStream stream : targetDraws) {
            stream.moveTo(in.readLong());
        }
        actionGradient.restore(in);
    }

    @Override
    public void close() {
        actors.close();
        critics.close();
        targetActors.close();
        targetCritics.close();
    }

    /** Returns the critics, for tests of what an update does to them. */
    NetStack critics() {
        return critics;
    }

    /** Returns the actors, for tests. */
    NetStack actors() {
        return actors;
    }

    /** Returns the target critics, for tests. */
    NetStack targetCritics() {
        return targetCritics;
    }

    /** Returns the target actors, for tests. */
    NetStack targetActors() {
        return targetActors;
    }

    /**
     * Returns r + discount Q'(x', a'), [agents, batch], with a' sampled from the target actors as devices sample; a
     * slot never ends an episode.
     */
    double[] targets(Minibatch batch) {
        int[] nextDecisions = sampleTargets(batch);
        double[] nextValues = targetCritics.forward(batch.statesForEach(true), batch.jointActions(nextDecisions));
        double[] targets = new double[nextValues.length];
        for (int k = 0; k < targets.length; k++) {
            targets[k] = batch.reward(k / batch.size(), k % batch.size()) + options.discount() * nextValues[k];
        }
        return targets;
    }

    private int[] sampleTargets(Minibatch batch) {
        return sample(batch, targetActors.forward(batch.observations(true)), true);
    }

    /** Samples the actions of agents with these logits, [agents, batch]. */
    private int[] sample(Minibatch batch, double[] logits, boolean next) {
        int[] decisions = new int[space.agents() * batch.size()];
        for (int k = 0; k < decisions.length; k++) {
            int agent = k / batch.size();
            JointState state = batch.state(k % batch.size(), next);
            double[] p = LogitGradients.softmax(logits, k * space.places(), state.places());
            int sampled = Categorical.sample(p, targetDraws[agent]);
            decisions[k] = state.active()[agent] ? sampled : JointTransition.NONE;
        }
        return decisions;
    }

    /**
     * Computes the gradient of the mean of (Q - y)^2 over the rows that have a reward, and returns the mean loss of
     * the agents.
     */
    private double criticGradient(Minibatch batch, double[] targets) {
        double[] values = critics.forward(batch.statesForEach(false), batch.jointActions(batch.decisions()));
        double[] gradients = new double[values.length];
        double loss = 0.0;
        for (int agent = 0; agent < space.agents(); agent++) {
            int rewarded = batch.rewarded(agent);
            for (int k = agent * batch.size(); k < (agent + 1) * batch.size(); k++) {
                if (!Double.isNaN(targets[k])) {
                    double difference = values[k] - targets[k];
                    gradients[k] = 2.0 * difference / rewarded;
                    loss += difference * difference / rewarded;
                }
            }
        }
        critics.backward(gradients);
        return loss / space.agents();
    }

    private double actorGradient(Minibatch batch, double[] logits) {
        double[] gradients = new double[logits.length];
        double squares = 0.0;
        double perAgent = (double) logits.length / space.agents();
        for (int k = 0; k < logits.length; k++) {
            gradients[k] = 2.0 * options.logitPenalty() * logits[k] / perAgent;
            squares += logits[k] * logits[k];
        }
        int[] decisions = options.currentActions() ? sample(batch, logits, false) : batch.decisions();
        double loss = actionGradient.add(batch, decisions, logits, critics, gradients);
        actors.backward(gradients);
        return loss + options.logitPenalty() * squares / logits.length;
    }

    private double entropy(Minibatch batch, double[] logits) {
        double sum = 0.0;
        int rows = space.agents() * batch.size();
        for (int k = 0; k < rows; k++) {
            int at = k * space.places();
            boolean[] allowed = batch.state(k % batch.size(), false).places();
            sum += LogitGradients.entropy(LogitGradients.softmax(logits, at, allowed), logits, at);
        }
        return sum / rows;
    }

    private static RandomStream[] streams(AgentSpace space, long seed, Purpose purpose) {
        RandomStream[] streams = new RandomStream[space.agents()];
        for (int agent = 0; agent < streams.length; agent++) {
            streams[agent] = new RandomStream(seed, 0, agent + 1, purpose);
        }
        return streams;
    }
}
