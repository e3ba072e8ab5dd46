package org.cellbed.learner;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.learner.replay.TransitionPairing;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.cell.DeviceProfile;
import org.cellbed.model.message.EmissionsClosed;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.message.LearnerFinished;
import org.cellbed.model.message.LearnerUpdated;
import org.cellbed.model.message.LearningChanged;
import org.cellbed.model.message.MemberJoined;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.Timing;
import org.cellbed.model.message.Transition;
import org.cellbed.model.message.WeightsPublished;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;

/**
 * The learner of a cell: it learns from transitions as they arrive and publishes weights. In virtual time it
 * publishes new weights before each slot and then reports that the slot may open; in real time it publishes as soon
 * as there are new weights.
 *
 * <p>A restarted learner receives the journal from its beginning, or at least from the oldest transition in the saved
 * replay. It does not publish again what was already published before the restart.
 *
 * <p>Not thread-safe: its runtime calls it from one thread.
 */
public final class LearnerRole implements Role, AutoCloseable {
    private final Learner learner;
    private final TransitionPairing pairing;
    private AgentSpace space;
    private final Timing timing;
    private final CheckpointKeeper checkpoints;
    private final Optional<String> blasKernels;

    private long transitions;
    private int lastSlot = -1;
    private int advancedSlot = -1;
    private int version;
    private boolean learned;
    private boolean finished;
    private List<ActorWeights> published = List.of();
    /**
     * After a restart: the last slot that the checkpoint has learned from; {@link #rememberedFromSlot} is the first
     * in its replay.
     */
    private int knownUpToSlot = -1;

    private int rememberedFromSlot;
    /**
     * After a restart: the last version published before it; {@link #advancedBefore} is the last slot reported before
     * it.
     */
    private int publishedBefore;

    private int advancedBefore = -1;

    /**
     * Creates a learner that has not received anything yet.
     *
     * @param blasKernels the kernels of the BLAS that it computes with; empty where it computes in plain Java
     */
    public LearnerRole(
            Learner learner,
            TransitionPairing pairing,
            AgentSpace space,
            Timing timing,
            CheckpointKeeper checkpoints,
            Optional<String> blasKernels) {
        this.learner = learner;
        this.pairing = pairing;
        this.space = space;
        this.timing = timing;
        this.checkpoints = checkpoints;
        this.blasKernels = blasKernels;
    }

    /**
     * Resumes from a checkpoint of this run. Called before the start.
     *
     * @throws IOException if the checkpoint was saved by another kind or size of learner
     */
    public void resume(DataInput in) throws IOException {
        restore(in);
        knownUpToSlot = lastSlot;
    }

    /**
     * Initialises the learner from a checkpoint of another run. Called before the start.
     *
     * @throws IOException if the checkpoint was saved by another kind or size of learner
     */
    public void beginWith(DataInput in) throws IOException {
        restore(in);
        learner.beginAnew();
        transitions = 0;
        lastSlot = -1;
        advancedSlot = -1;
        learned = version > 0;
    }

    /** Takes note of the last report of a previous learner of this run. Called before the start. */
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
            handle(transition, out);
        } else if (message instanceof EmissionsClosed closed && closed.slot() > advancedSlot) {
            advance(closed, out);
        } else if (message instanceof MemberJoined joined && joined.profile() instanceof DeviceProfile device) {
            joined(device.device(), joined.fromSlot(), out);
        } else if (message instanceof LearningChanged change) {
            learner.change(change);
        } else if (message instanceof RunFinished && !finished) {
            finish(out);
        }
    }

    @Override
    public void timerFired(Timer timer, double nowSeconds, Outbox out) {
        throw new IllegalStateException("found timer " + timer + ", expected none: the learner sets no timer");
    }

    /** Whether the run is over. */
    public boolean finished() {
        return finished;
    }

    @Override
    public void close() {
        learner.close();
    }

    /** Adds an agent for a device beyond the known agents and sends a joining device its current weights. */
    private void joined(int device, int fromSlot, Outbox out) {
        if (device > space.agents()) {
            grow(device);
        }
        if (fromSlot > knownUpToSlot) {
            published.stream().filter(weights -> weights.agent() == device).forEach(weights -> send(weights, out));
        }
    }

    private void grow(int agents) {
        space = space.withAgents(agents);
        learner.grow(space);
        pairing.grow(space);
        learned = learned || version > 0;
    }

    private void handle(Transition transition, Outbox out) {
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
            out.journal(new LearnerUpdated(
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
            throw new IllegalStateException("before slot " + closed.slot() + ": found " + transitions
                    + " transitions, expected the " + closed.transitions() + " that the eNodeB has sent");
        }
        advancedSlot = closed.slot();
        publish(closed.slot(), out);
        checkpoints.reached(lastSlot, false, this::save);
    }

    /** Publishes new weights, if there are any, and reports the slot up to which the learner has advanced. */
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
            out.send(new Address.Enodeb(), new LearnerAdvanced(slot, transitions, version));
        }
    }

    private void finish(Outbox out) {
        finished = true;
        published.forEach(weights -> out.journal(new WeightsPublished(weights)));
        out.journal(new LearnerFinished(version, learner.updates(), blasKernels));
        checkpoints.reached(lastSlot, true, this::save);
    }

    /** Saves the state. Called only while everything learned is published. */
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
            out.send(new Address.Enodeb(), new WeightsPublished(weights));
        } else {
            out.send(new Address.Device(weights.agent()), new WeightsPublished(weights));
        }
    }
}
