package org.cellbed.learner;

import java.util.ArrayList;
import java.util.List;
import org.cellbed.learner.algorithm.Minibatch;
import org.cellbed.learner.algorithm.ProximalPolicy;
import org.cellbed.learner.algorithm.RewardRule;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.scenario.Learning;

/**
 * Learns from the last so many transitions at once, then forgets them. What was decided by weights older than the last ones
 * is left out: it tells nothing about these. Not thread-safe.
 */
final class ProximalLearner implements Learner {
    private final AgentSpace space;
    private final RewardRule rewards;
    private final int rolloutSlots;
    private final ProximalPolicy algorithm;
    private final List<JointTransition> rollout = new ArrayList<>();
    private int version;
    private long updates;

    ProximalLearner(AgentSpace space, Learning options, RewardRule rewards, ProximalPolicy algorithm) {
        this.space = space;
        this.rewards = rewards;
        this.rolloutSlots = options.proximal().rolloutSlots() / options.batch() * options.batch();
        this.algorithm = algorithm;
    }

    @Override
    public List<UpdateReport> add(JointTransition transition) {
        if (transition.policyVersion() < version) {
            return List.of();
        }
        rollout.add(transition);
        if (rollout.size() < rolloutSlots) {
            return List.of();
        }
        JointTransition[] whole = rollout.toArray(JointTransition[]::new);
        rollout.clear();
        // what comes before these weights are in use was decided by older ones
        version++;
        updates++;
        Minibatch all = new Minibatch(space, whole, rewards);
        return List.of(new UpdateReport(
                updates,
                transition.slot(),
                algorithm.update(whole),
                all.meanDelaySeconds(),
                all.meanLoadVariance(),
                whole.length));
    }

    @Override
    public List<ActorWeights> weights(int publishedAs) {
        version = publishedAs;
        return algorithm.weights(publishedAs, updates);
    }

    @Override
    public void close() {
        algorithm.close();
    }
}
