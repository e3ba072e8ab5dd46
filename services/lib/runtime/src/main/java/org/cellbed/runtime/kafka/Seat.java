package org.cellbed.runtime.kafka;

import java.util.ArrayDeque;
import java.util.Queue;
import org.cellbed.model.message.MemberAttached;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.cellbed.runtime.topic.Party;

/**
 * A role within a process, with its clock and its outbox. In real time, messages to a member wait until it knows the
 * epoch, except those about its attachment: slots and the epoch arrive on different links. Not thread-safe.
 */
final class Seat {
    private final Party party;
    private final Crew.Player player;
    private final RunClock clock;
    private final Stages stages;
    private final Outbox outbox;
    private final Queue<Message> held = new ArrayDeque<>();

    Seat(Party party, Crew.Player player, RunClock clock, Stages stages, Outbox outbox) {
        this.party = party;
        this.player = player;
        this.clock = clock;
        this.stages = stages;
        this.outbox = outbox;
    }

    String instance() {
        return player.instance();
    }

    boolean finished() {
        return player.finished().getAsBoolean();
    }

    Outbox outbox() {
        return outbox;
    }

    void start() {
        role().start(outbox);
    }

    void stop() {
        role().stop(outbox);
    }

    void receive(Message message) {
        if (waitsForClock(message) && !clock.settled()) {
            held.add(message);
        } else {
            handOver(message);
        }
    }

    /** Delivers the messages that have waited for the clock. */
    void clockStarted() {
        while (clock.settled() && !held.isEmpty()) {
            handOver(held.remove());
        }
    }

    /** Returns the wall-clock seconds since an emulated time; negative if it is in the future. */
    double wallSecondsSince(double emulatedSeconds) {
        return -clock.wallSecondsUntil(emulatedSeconds);
    }

    /** Fires a timer, no earlier than it asked for: the clock of timers may run slightly ahead of the run's clock. */
    void timerFired(Timer timer, double askedForSeconds) {
        stages.executed(clock.wallSecondsUntil(askedForSeconds));
        double now = clock.nowSeconds();
        role().timerFired(timer, now < askedForSeconds ? askedForSeconds : now, outbox);
    }

    /**
     * Delivers a message and counts it as a stage, except at the eNodeB, which reads of completed work for its ledger
     * only.
     */
    private void handOver(Message message) {
        if (party != Party.ENODEB) {
            stages.executed(clock.wallSecondsUntil(EffectiveTime.of(message)));
        }
        role().receive(message, clock.nowSeconds(), outbox);
    }

    private boolean waitsForClock(Message message) {
        if (party != Party.DEVICE && party != Party.SERVER) {
            return false;
        }
        return !(message instanceof MemberAttached attached)
                || !attached.member().instance().equals(instance());
    }

    private Role role() {
        return player.role();
    }

    @Override
    public String toString() {
        return player.instance();
    }
}
