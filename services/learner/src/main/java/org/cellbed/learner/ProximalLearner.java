package org.cellbed.learner;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cellbed.learner.algorithm.Losses;
import org.cellbed.learner.algorithm.Minibatch;
import org.cellbed.learner.algorithm.OnPolicyAlgorithm;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.message.LearningChanged;
import org.cellbed.model.scenario.Learning;

/**
 * Learns from a whole rollout of transitions at once, then discards them. Transitions decided by superseded weights
 * are left out, because they are not samples of the current policy. Not thread-safe.
 */
final class ProximalLearner implements Learner {
    private AgentSpace space;
    private final Tuning tuning;
    private final int rolloutSlots;
    private OnPolicyAlgorithm algorithm;
    private final List<JointTransition> rollout = new ArrayList<>();
    private int version;
    private long updates;
    private int toRemember;

    ProximalLearner(AgentSpace space, Learning options, Tuning tuning, OnPolicyAlgorithm algorithm) {
        this.space = space;
        this.tuning = tuning;
        this.rolloutSlots = options.proximal().rolloutSlots() / options.batch() * options.batch();
        this.algorithm = algorithm;
    }

    @Override
    public List<UpdateReport> add(JointTransition transition) {
        if (toRemember > 0) {
            throw new IllegalStateException("slot " + transition.slot() + " arrived while " + toRemember
                    + " transitions of the checkpoint are missing, expected them first from the journal");
        }
        if (transition.policyVersion() < version) {
            return List.of();
        }
        rollout.add(transition);
        if (rollout.size() < rolloutSlots) {
            return List.of();
        }
        JointTransition[] whole = rollout.toArray(JointTransition[]::new);
        rollout.clear();
        algorithm.use(tuning.stepSizes(transition.slot()), tuning.rewards());
        // transitions that arrive before these weights are in use were decided by older ones
        version++;
        updates++;
        Losses losses = algorithm.update(whole);
        Minibatch all = new Minibatch(space, whole, tuning.rewards());
        return List.of(UpdateReport.of(updates, transition.slot(), losses, all, tuning.rewards(), whole.length));
    }

    @Override
    public List<ActorWeights> weights(int publishedAs) {
        version = publishedAs;
        return algorithm.weights(publishedAs, updates);
    }

    @Override
    public long updates() {
        return updates;
    }

    @Override
    public void change(LearningChanged change) {
        tuning.change(change);
    }

    @Override
    public void grow(AgentSpace larger) {
        space = larger;
        algorithm = algorithm.grown(larger);
        rollout.replaceAll(transition -> transition.of(larger));
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(version);
        out.writeLong(updates);
        out.writeInt(rollout.size());
        tuning.save(out);
        algorithm.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        version = in.readInt();
        updates = in.readLong();
        toRemember = in.readInt();
        rollout.clear();
        tuning.restore(in);
        algorithm.restore(in);
    }

    @Override
    public int oldestSlot() {
        return rollout.isEmpty() ? -1 : rollout.get(0).slot();
    }

    @Override
    public void remember(JointTransition transition) {
        if (toRemember > 0 && transition.policyVersion() >= version) {
            rollout.add(transition);
            toRemember--;
        }
    }

    @Override
    public void beginAnew() {
        rollout.clear();
        toRemember = 0;
    }

    @Override
    public void close() {
        algorithm.close();
    }
}
