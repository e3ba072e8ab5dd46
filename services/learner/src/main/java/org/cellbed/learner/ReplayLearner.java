package org.cellbed.learner;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cellbed.learner.algorithm.Minibatch;
import org.cellbed.learner.algorithm.OffPolicyAlgorithm;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.learner.replay.RateLimiter;
import org.cellbed.learner.replay.Replay;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.message.LearningChanged;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.cellbed.model.scenario.Learning;

/** Stores transitions in a replay and learns from samples of it. Not thread-safe. */
final class ReplayLearner implements Learner {
    private AgentSpace space;
    private final Tuning tuning;
    private final int batch;
    private OffPolicyAlgorithm algorithm;
    private final Replay replay;
    private final RateLimiter limiter;
    private long slots;
    private long updates;

    ReplayLearner(AgentSpace space, Learning options, Tuning tuning, OffPolicyAlgorithm algorithm, long seed) {
        this.space = space;
        this.tuning = tuning;
        this.batch = options.batch();
        this.algorithm = algorithm;
        this.replay = new Replay(options.replaySlots(), new RandomStream(seed, 0, 0, Purpose.LEARNER_REPLAY));
        double samplesPerInsert = (double) options.batch() / options.slotsPerUpdate();
        this.limiter = new RateLimiter(samplesPerInsert, Math.max(1, options.warmUpSlots()));
    }

    @Override
    public List<UpdateReport> add(JointTransition transition) {
        replay.add(transition);
        limiter.inserted();
        slots++;
        algorithm.use(tuning.stepSizes(transition.slot()));
        List<UpdateReport> reports = new ArrayList<>();
        while (limiter.maySample(batch)) {
            limiter.sampled(batch);
            Minibatch sampled = new Minibatch(space, replay.sample(batch), tuning.rewards());
            updates++;
            reports.add(UpdateReport.of(
                    updates, transition.slot(), algorithm.update(sampled), sampled, tuning.rewards(), replay.size()));
        }
        return reports;
    }

    @Override
    public List<ActorWeights> weights(int version) {
        return algorithm.weights(version, updates, slots);
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
        replay.grow(larger);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(slots);
        out.writeLong(updates);
        tuning.save(out);
        limiter.save(out);
        replay.save(out);
        algorithm.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        slots = in.readLong();
        updates = in.readLong();
        tuning.restore(in);
        limiter.restore(in);
        replay.restore(in);
        algorithm.restore(in);
    }

    @Override
    public int oldestSlot() {
        return replay.oldestSlot();
    }

    @Override
    public void remember(JointTransition transition) {
        replay.remember(transition);
    }

    @Override
    public void beginAnew() {
        replay.clear();
        limiter.beginAnew();
    }

    @Override
    public void close() {
        algorithm.close();
    }
}
