package org.cellbed.simulator.system;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellbed.learner.LearnerRole;
import org.cellbed.learner.Learners;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.message.LearnerFinished;
import org.cellbed.model.message.LearnerUpdated;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.Timing;
import org.cellbed.model.message.Transition;
import org.cellbed.model.message.WeightsPublished;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;

/**
 * A learner as a process that dies repeatedly. Its checkpoints and the journal outlive it, as files and topics do;
 * the next process resumes from there. Not thread-safe.
 */
final class RestartableLearner implements Role {
    private final String policy;
    private final Cell cell;
    private final int slotsPerCheckpoint;
    private final int slotsPerLife;
    private final List<Message> journal = new ArrayList<>();
    private final List<Integer> publishedVersions = new ArrayList<>();

    private LearnerRole role;
    private Optional<byte[]> checkpoint = Optional.empty();
    private Optional<LearnerAdvanced> saidLast = Optional.empty();
    private int checkpointSlot;
    private int diesAtSlot;
    private int lives = 1;

    RestartableLearner(String policy, Cell cell, int slotsPerCheckpoint, int slotsPerLife) {
        this.policy = policy;
        this.cell = cell;
        this.slotsPerCheckpoint = slotsPerCheckpoint;
        this.slotsPerLife = slotsPerLife;
        this.diesAtSlot = slotsPerLife;
        this.role = fresh();
    }

    int lives() {
        return lives;
    }

    /** Returns the versions of all published weights, in order. */
    List<Integer> publishedVersions() {
        return publishedVersions;
    }

    void close() {
        role.close();
    }

    @Override
    public void start(Outbox out) {
        role.start(out);
    }

    @Override
    public void receive(Message message, double nowSeconds, Outbox out) {
        if (message instanceof LearnerUpdated
                || message instanceof WeightsPublished
                || message instanceof LearnerFinished) {
            return;
        }
        Outbox voice = new OwnVoice(out);
        journal.add(message);
        if (message instanceof Transition transition && transition.slot() >= diesAtSlot) {
            diesAtSlot = transition.slot() + slotsPerLife;
            beBornAgain(nowSeconds, voice);
        } else {
            role.receive(message, nowSeconds, voice);
        }
    }

    @Override
    public void timerFired(Timer timer, double nowSeconds, Outbox out) {
        role.timerFired(timer, nowSeconds, out);
    }

    /** Restarts the learner; its predecessor did not handle the last message. */
    private void beBornAgain(double nowSeconds, Outbox out) {
        lives++;
        role.close();
        role = fresh();
        saidLast.ifPresent(role::follow);
        checkpoint.ifPresent(bytes -> {
            try {
                role.resume(new DataInputStream(new ByteArrayInputStream(bytes)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        role.start(out);
        for (Message heard : List.copyOf(journal)) {
            role.receive(heard, nowSeconds, out);
        }
    }

    private LearnerRole fresh() {
        return Learners.of(policy, cell, cell.scenario().slots(), 1, Timing.VIRTUAL, (slot, last, learner) -> {
            if (slot < checkpointSlot + slotsPerCheckpoint) {
                return;
            }
            checkpointSlot = slot;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                learner.write(new DataOutputStream(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            checkpoint = Optional.of(bytes.toByteArray());
        });
    }

    private final class OwnVoice extends ForwardingOutbox {
        OwnVoice(Outbox out) {
            super(out);
        }

        @Override
        public void send(Address to, Message message) {
            note(message);
            super.send(to, message);
        }

        private void note(Message message) {
            if (message instanceof LearnerAdvanced advanced) {
                saidLast = Optional.of(advanced);
            } else if (message instanceof WeightsPublished published) {
                publishedVersions.add(published.weights().version());
            }
        }
    }
}
