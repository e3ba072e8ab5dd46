package org.cellbed.learner;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.learner.replay.TransitionPairing;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.message.DeviceJoined;
import org.cellbed.model.message.EmissionsClosed;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.message.LearnerFinished;
import org.cellbed.model.message.LearnerUpdated;
import org.cellbed.model.message.LearningChanged;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.Transition;
import org.cellbed.model.message.WeightsPublished;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.cellbed.model.role.Timing;

/**
 * The learner of a cell: it learns from transitions as they come and publishes weights. In virtual time it does so before each
 * slot, if there are newer ones, and says that the slot may open; in real time as soon as there are.
 *
 * <p>One that takes the place of another hears the journal from the beginning, or at least from the oldest transition that the
 * other remembered. What that one had published already it does not publish again.
 *
 * <p>Not thread-safe: its runtime calls it from one thread.
 */
public final class LearnerRole implements Role, AutoCloseable {
    private final Learner learner;
    private final TransitionPairing pairing;
    private AgentSpace space;
    private final Timing timing;
    private final CheckpointKeeper checkpoints;

    private long transitions;
    private int lastSlot = -1;
    private int advancedSlot = -1;
    private int version;
    private boolean learned;
    private boolean finished;
    private List<ActorWeights> published = List.of();
    /** After a restart: what the other had learned from, and from where on it remembered it. */
    private int knownUpToSlot = -1;

    private int rememberedFromSlot;
    /** What the learner in whose place this one is has published and said last. */
    private int publishedBefore;

    private int advancedBefore = -1;

    /** A learner that has heard nothing yet. */
    public LearnerRole(
            Learner learner, TransitionPairing pairing, AgentSpace space, Timing timing, CheckpointKeeper checkpoints) {
        this.learner = learner;
        this.pairing = pairing;
        this.space = space;
        this.timing = timing;
        this.checkpoints = checkpoints;
    }

    /**
     * Before the start: goes on where another was, of this run.
     *
     * @throws IOException where what is read is not the checkpoint of such a learner
     */
    public void resume(DataInput in) throws IOException {
        restore(in);
        knownUpToSlot = lastSlot;
    }

    /**
     * Before the start: begins with what was learned in another run.
     *
     * @throws IOException where what is read is not the checkpoint of such a learner
     */
    public void beginWith(DataInput in) throws IOException {
        restore(in);
        learner.beginAnew();
        transitions = 0;
        lastSlot = -1;
        advancedSlot = -1;
        learned = version > 0;
    }

    /** Before the start: another learner of this run has said this last. */
    public void follow(LearnerAdvanced before) {
        publishedBefore = before.version();
        advancedBefore = before.slot();
    }

    @Override
    public void start(Outbox out) {
        if (timing == Timing.REAL) {
            version = Math.max(version, publishedBefore);
            publish(Math.max(lastSlot, 0), out);
        } else if (advancedSlot > advancedBefore) {
            published.forEach(weights -> send(weights, out));
            sayAdvanced(advancedSlot, out);
        }
    }

    @Override
    public void receive(Message message, double nowSeconds, Outbox out) {
        if (message instanceof Transition transition) {
            heard(transition, out);
        } else if (message instanceof EmissionsClosed closed && closed.slot() > advancedSlot) {
            advance(closed, out);
        } else if (message instanceof DeviceJoined joined) {
            joined(joined, out);
        } else if (message instanceof LearningChanged change) {
            learner.change(change);
        } else if (message instanceof RunFinished && !finished) {
            finish(out);
        }
    }

    @Override
    public void timerFired(Timer timer, double nowSeconds, Outbox out) {
        throw new IllegalStateException("the learner asked for no timer, but got " + timer);
    }

    /** Whether the run is over. */
    public boolean finished() {
        return finished;
    }

    @Override
    public void close() {
        learner.close();
    }

    /** Who comes when there is no agent left for it gets a new one. */
    private void joined(DeviceJoined joined, Outbox out) {
        int device = joined.profile().device();
        if (device > space.agents()) {
            grow(device);
        }
        if (joined.fromSlot() > knownUpToSlot) {
            published.stream().filter(weights -> weights.agent() == device).forEach(weights -> send(weights, out));
        }
    }

    private void grow(int agents) {
        space = space.withAgents(agents);
        learner.grow(space);
        pairing.grow(space);
        learned = learned || version > 0;
    }

    private void heard(Transition transition, Outbox out) {
        if (transition.slot() <= knownUpToSlot) {
            pairing.add(transition)
                    .filter(joint -> joint.slot() >= rememberedFromSlot)
                    .ifPresent(learner::remember);
        } else if (transition.slot() > lastSlot) {
            lastSlot = transition.slot();
            transitions++;
            pairing.add(transition).ifPresent(joint -> learn(joint, transition, out));
            if (timing == Timing.REAL && learned) {
                publish(transition.slot(), out);
                checkpoints.reached(lastSlot, false, this::save);
            }
        }
    }

    private void learn(JointTransition joint, Transition latest, Outbox out) {
        for (UpdateReport report : learner.add(joint)) {
            learned = true;
            out.toJournal(new LearnerUpdated(
                    report.update(),
                    report.slot(),
                    version + 1,
                    report.losses().critic(),
                    report.losses().actor(),
                    report.losses().entropy(),
                    report.losses().criticGradientNorm(),
                    report.losses().actorGradientNorm(),
                    report.delayReward(),
                    report.loadReward(),
                    lag(latest),
                    report.replaySize()));
        }
    }

    private void advance(EmissionsClosed closed, Outbox out) {
        if (closed.transitions() != transitions) {
            throw new IllegalStateException("before slot " + closed.slot() + " the eNodeB has sent "
                    + closed.transitions() + " transitions, but " + transitions + " have come");
        }
        advancedSlot = closed.slot();
        publish(closed.slot(), out);
        checkpoints.reached(lastSlot, false, this::save);
    }

    /** Publishes what was learned, if anything was, and says how far it has come. */
    private void publish(int slot, Outbox out) {
        if (learned) {
            learned = false;
            version++;
            published = learner.weights(version);
            if (version > publishedBefore) {
                published.forEach(weights -> send(weights, out));
            }
        }
        sayAdvanced(slot, out);
    }

    private void sayAdvanced(int slot, Outbox out) {
        if (timing == Timing.REAL || slot > advancedBefore) {
            out.toEnodeb(new LearnerAdvanced(slot, transitions, version));
        }
    }

    private void finish(Outbox out) {
        finished = true;
        published.forEach(weights -> out.toJournal(new WeightsPublished(weights)));
        out.toJournal(new LearnerFinished(version, learner.updates()));
        checkpoints.reached(lastSlot, true, this::save);
    }

    /** To be called while everything that was learned is published. */
    private void save(DataOutput out) throws IOException {
        out.writeInt(space.agents());
        out.writeInt(version);
        out.writeInt(lastSlot);
        out.writeInt(advancedSlot);
        out.writeLong(transitions);
        out.writeInt(learner.oldestSlot());
        learner.save(out);
    }

    private void restore(DataInput in) throws IOException {
        int agents = in.readInt();
        if (agents > space.agents()) {
            grow(agents);
            learned = false;
        }
        version = in.readInt();
        lastSlot = in.readInt();
        advancedSlot = in.readInt();
        transitions = in.readLong();
        rememberedFromSlot = Math.max(0, in.readInt());
        learner.restore(in);
        published = version > 0 ? learner.weights(version) : List.of();
    }

    private double lag(Transition transition) {
        return transition.outcomes().stream()
                .mapToInt(TaskOutcome::policyVersion)
                .map(decidedBy -> version - decidedBy)
                .average()
                .orElse(Double.NaN);
    }

    private static void send(ActorWeights weights, Outbox out) {
        if (weights.agent() == 0) {
            out.toEnodeb(new WeightsPublished(weights));
        } else {
            out.toDevice(weights.agent(), new WeightsPublished(weights));
        }
    }
}
