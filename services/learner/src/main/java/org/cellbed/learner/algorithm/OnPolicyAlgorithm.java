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

/** An algorithm with actors and critics that learns from what its own policy has just done. Not thread-safe. */
public abstract class OnPolicyAlgorithm implements AutoCloseable {
    final Learning options;
    final NetStack actors;
    final NetStack critics;
    /** In which order it learns from a rollout. */
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

    /** So many networks with two hidden layers. */
    static StackShape shape(Learning options, int nets, int inputs, int outputs) {
        int hidden = options.hiddenWidth();
        return new StackShape(nets, options.batch(), List.of(inputs, hidden, hidden, outputs));
    }

    /**
     * Learns from a rollout.
     *
     * @param rollout in the order of the slots; as many as a multiple of the batch
     * @return what the last batch came to
     */
    public abstract Losses update(JointTransition[] rollout);

    /** The weights of all agents as they are now. */
    public abstract List<ActorWeights> weights(int version, long updates);

    /** The same with more agents: those that are known decide as before. This one is not to be used any more. */
    public abstract OnPolicyAlgorithm grown(AgentSpace larger);

    /** Learns on with other settings. */
    public final void use(StepSizes sizes, RewardRule rule) {
        stepSizes = sizes;
        rewards = rule;
    }

    /** Saves networks, what Adam remembers, and the place in the stream of random numbers. */
    public final void save(DataOutput out) throws IOException {
        SavedNets.write(actors, out);
        SavedNets.write(critics, out);
        out.writeLong(draws.position());
    }

    /**
     * Goes on where another was that has saved.
     *
     * @throws IOException where that was of another kind or size
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
