package org.cellbed.learner.algorithm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cellbed.learner.nn.GrownNets;
import org.cellbed.learner.nn.NetStack;
import org.cellbed.learner.nn.NetStacks;
import org.cellbed.learner.nn.SavedNets;
import org.cellbed.learner.nn.StackShape;
import org.cellbed.learner.nn.StartingWeights;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.model.actor.ActorLayout;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.cellbed.model.scenario.Learning;

/**
 * Double deep Q-learning: {@code idql-tolb}, an independent network per device, and {@code dqn-tolb}, one network at
 * the eNodeB for all devices. The network itself selects the best next action, the target network values it. Not
 * thread-safe.
 */
public final class DeepQ implements OffPolicyAlgorithm {
    private final QHeads heads;
    private final Learning options;
    private final NetStacks maker;
    private final long seed;
    private final NetStack networks;
    private final NetStack targets;
    private StepSizes stepSizes;

    private DeepQ(QHeads heads, Learning options, NetStacks maker, long seed) {
        this.heads = heads;
        this.maker = maker;
        this.seed = seed;
        this.options = options;
        this.stepSizes = StepSizes.of(options);
        int hidden = options.hiddenWidth();
        StackShape shape = new StackShape(
                heads.networks(),
                options.batch(),
                List.of(heads.inputs(), hidden, hidden, heads.heads() * heads.alternatives()));
        this.networks = maker.create(shape);
        this.targets = maker.create(shape);
        for (int net = 0; net < heads.networks(); net++) {
            RandomStream draws = new RandomStream(seed, 0, net + 1, Purpose.LEARNER_START);
            networks.setParameters(net, StartingWeights.draw(shape, draws));
        }
        targets.approach(networks, 1.0);
    }

    /** Creates the algorithm with a network per device. */
    public static DeepQ independent(AgentSpace space, Learning options, NetStacks maker, long seed) {
        return new DeepQ(new QHeads.Independent(space), options, maker, seed);
    }

    /**
     * Creates the algorithm with one network, with an output per joint decision if these are few, otherwise with a
     * head per device.
     */
    public static DeepQ central(AgentSpace space, Learning options, NetStacks maker, long seed) {
        QHeads heads = hasOutputPerJointDecision(space) ? new QHeads.Flat(space) : new QHeads.Branching(space);
        return new DeepQ(heads, options, maker, seed);
    }

    /** Whether {@link #central} has an output for each joint decision; otherwise it has a head for each device. */
    public static boolean hasOutputPerJointDecision(AgentSpace space) {
        return QHeads.Flat.possible(space);
    }

    @Override
    public Losses update(Minibatch batch) {
        double[] goals = goals(batch);
        double[] values = networks.forward(heads.rows(batch, false));
        double[] gradients = new double[values.length];
        double loss = 0.0;
        for (int net = 0; net < heads.networks(); net++) {
            int counted = counted(batch, net);
            for (int row = 0; row < batch.size(); row++) {
                int k = net * batch.size() + row;
                int[] taken = heads.taken(batch, net, row);
                for (int head = 0; head < taken.length && !Double.isNaN(goals[k]); head++) {
                    if (taken[head] >= 0) {
                        int at = (k * heads.heads() + head) * heads.alternatives() + taken[head];
                        double difference = values[at] - goals[k];
                        double weight = 1.0 / counted / heads.heads();
                        gradients[at] = 2.0 * weight * difference;
                        loss += weight * difference * difference;
                    }
                }
            }
        }
        networks.backward(gradients);
        double norm = Losses.mean(networks.step(stepSizes.critic(), options.criticClip()));
        targets.approach(networks, options.targetRate());
        return new Losses(loss / heads.networks(), Double.NaN, Double.NaN, norm, Double.NaN);
    }

    @Override
    public List<ActorWeights> weights(int version, long updates, long slots) {
        ActorLayout layout = new ActorLayout(networks.shape().widths(), heads.heads());
        Choosing choosing = new Choosing(false, epsilon(slots));
        List<ActorWeights> weights = new ArrayList<>();
        for (int net = 0; net < heads.networks(); net++) {
            float[] parameters = Floats.of(networks.parameters(net));
            weights.add(ActorWeights.of(heads.agent(net), version, updates, layout, choosing, parameters));
        }
        return weights;
    }

    /**
     * Returns the algorithm with more agents; with an output per joint decision it starts untrained, because its
     * outputs mean other decisions.
     */
    @Override
    public DeepQ grown(AgentSpace larger) {
        DeepQ grown = heads instanceof QHeads.Independent
                ? independent(larger, options, maker, seed)
                : central(larger, options, maker, seed);
        if (!(heads instanceof QHeads.Flat)) {
            List<GrownNets.Origin> origins = new ArrayList<>();
            for (int net = 0; net < grown.heads.networks(); net++) {
                origins.add(heads.origin(larger, net));
            }
            GrownNets.copy(networks, grown.networks, origins);
            GrownNets.copy(targets, grown.targets, origins);
        }
        grown.stepSizes = stepSizes;
        close();
        return grown;
    }

    @Override
    public void use(StepSizes sizes) {
        stepSizes = sizes;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        SavedNets.write(networks, out);
        SavedNets.write(targets, out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        SavedNets.read(in, networks);
        SavedNets.read(in, targets);
    }

    @Override
    public void close() {
        networks.close();
        targets.close();
    }

    /**
     * Returns r + discount times the mean over heads of the target's value of the best next action, [networks,
     * batch].
     */
    double[] goals(Minibatch batch) {
        double[] rows = heads.rows(batch, true);
        double[] choosing = networks.forward(rows).clone();
        double[] valuing = targets.forward(rows);
        double[] goals = new double[heads.networks() * batch.size()];
        for (int k = 0; k < goals.length; k++) {
            int row = k % batch.size();
            boolean[] allowed = heads.allowed(batch.state(row, true).places());
            double next = 0.0;
            for (int head = 0; head < heads.heads(); head++) {
                int at = (k * heads.heads() + head) * heads.alternatives();
                next += valuing[at + best(choosing, at, allowed)] / heads.heads();
            }
            goals[k] = heads.reward(batch, k / batch.size(), row) + options.discount() * next;
        }
        return goals;
    }

    private double epsilon(long slots) {
        return Math.max(options.exploration(), 1.0 - (double) slots / options.exploreSlots());
    }

    private int counted(Minibatch batch, int net) {
        int counted = 0;
        for (int row = 0; row < batch.size(); row++) {
            counted += Double.isNaN(heads.reward(batch, net, row)) ? 0 : 1;
        }
        return counted;
    }

    private static int best(double[] values, int at, boolean[] allowed) {
        int best = 0;
        for (int k = 1; k < allowed.length; k++) {
            if (allowed[k] && values[at + k] > values[at + best]) {
                best = k;
            }
        }
        return best;
    }
}
