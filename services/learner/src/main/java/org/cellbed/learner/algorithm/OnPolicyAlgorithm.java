package org.cellbed.learner.algorithm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.cellbed.learner.nn.NetStack;
import org.cellbed.learner.nn.SavedNets;
import org.cellbed.learner.nn.StackShape;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.cellbed.model.scenario.Learning;

/** An algorithm with actors and critics that learns from the latest decisions of its own policy. Not thread-safe. */
public abstract class OnPolicyAlgorithm implements AutoCloseable {
    final Learning options;
    final NetStack actors;
    final NetStack critics;
    /** Random numbers for the order in which it learns from a rollout. */
    final RandomStream draws;

    RewardRule rewards;
    StepSizes stepSizes;

    OnPolicyAlgorithm(Learning options, RewardRule rewards, NetStack actors, NetStack critics, long seed) {
        this.options = options;
        this.rewards = rewards;
        this.actors = actors;
        this.critics = critics;
        this.stepSizes = StepSizes.of(options);
        this.draws = new RandomStream(seed, 0, 0, Purpose.LEARNER_REPLAY);
    }

    /** Returns the shape of a stack of networks with two hidden layers. */
    static StackShape shape(Learning options, int nets, int inputs, int outputs) {
        int hidden = options.hiddenWidth();
        return new StackShape(nets, options.batch(), List.of(inputs, hidden, hidden, outputs));
    }

    /**
     * Learns from a rollout.
     *
     * @param rollout transitions in the order of the slots; their number is a multiple of the batch
     * @return the losses of the last batch
     */
    public abstract Losses update(JointTransition[] rollout);

    /** Returns the current weights of all agents. */
    public abstract List<ActorWeights> weights(int version, long updates);

    /**
     * Returns the algorithm with more agents: known agents decide as before. This instance must not be used
     * afterwards.
     */
    public abstract OnPolicyAlgorithm grown(AgentSpace larger);

    /** Changes step sizes and rewards for the rest of the run. */
    public final void use(StepSizes sizes, RewardRule rule) {
        stepSizes = sizes;
        rewards = rule;
    }

    /** Saves networks, the state of Adam, and the position in the stream of random numbers. */
    public final void save(DataOutput out) throws IOException {
        SavedNets.write(actors, out);
        SavedNets.write(critics, out);
        out.writeLong(draws.position());
    }

    /**
     * Resumes from a saved state.
     *
     * @throws IOException if the state was saved by another kind or size of algorithm
     */
    public final void restore(DataInput in) throws IOException {
        SavedNets.read(in, actors);
        SavedNets.read(in, critics);
        draws.moveTo(in.readLong());
    }

    @Override
    public final void close() {
        actors.close();
        critics.close();
    }
}
