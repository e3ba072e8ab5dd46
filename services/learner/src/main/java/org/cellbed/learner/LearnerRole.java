package org.cellbed.learner;

import java.util.List;
import org.cellbed.learner.replay.TransitionPairing;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.message.DeviceJoined;
import org.cellbed.model.message.EmissionsClosed;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.Transition;
import org.cellbed.model.message.WeightsPublished;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;

/**
 * The learner of a cell in virtual time: it learns from transitions as they come, and before each slot sends newer weights,
 * if there are any, and says that the slot may open.
 *
 * <p>Not thread-safe: its runtime calls it from one thread.
 */
public final class LearnerRole implements Role, AutoCloseable {
    private final Learner learner;
    private final TransitionPairing pairing;
    private final LearnerWatch watch;

    private long transitions;
    private int lastSlot = -1;
    private int advancedSlot = -1;
    private int version;
    private boolean learned;
    private List<ActorWeights> published = List.of();

    /** A learner that has heard nothing yet. */
    public LearnerRole(Learner learner, TransitionPairing pairing, LearnerWatch watch) {
        this.learner = learner;
        this.pairing = pairing;
        this.watch = watch;
    }

    @Override
    public void start(Outbox out) {
        // the eNodeB begins
    }

    @Override
    public void receive(Message message, double nowSeconds, Outbox out) {
        if (message instanceof Transition transition && transition.slot() > lastSlot) {
            learn(transition);
        } else if (message instanceof EmissionsClosed closed && closed.slot() > advancedSlot) {
            advance(closed, out);
        } else if (message instanceof DeviceJoined joined) {
            int device = joined.profile().device();
            published.stream().filter(weights -> weights.agent() == device).forEach(weights -> send(weights, out));
        }
    }

    @Override
    public void timerFired(Timer timer, double nowSeconds, Outbox out) {
        throw new IllegalStateException("the learner asked for no timer, but got " + timer);
    }

    /** The weights that were published last; none before the first update. */
    public List<ActorWeights> published() {
        return published;
    }

    @Override
    public void close() {
        learner.close();
    }

    private void learn(Transition transition) {
        lastSlot = transition.slot();
        transitions++;
        pairing.add(transition).ifPresent(joint -> {
            for (UpdateReport report : learner.add(joint)) {
                learned = true;
                watch.updated(report, version + 1, lag(transition));
            }
        });
    }

    private void advance(EmissionsClosed closed, Outbox out) {
        if (closed.transitions() != transitions) {
            throw new IllegalStateException("before slot " + closed.slot() + " the eNodeB has sent "
                    + closed.transitions() + " transitions, but " + transitions + " have come");
        }
        advancedSlot = closed.slot();
        if (learned) {
            learned = false;
            version++;
            published = learner.weights(version);
            published.forEach(weights -> send(weights, out));
        }
        out.toEnodeb(new LearnerAdvanced(closed.slot(), transitions, version));
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
