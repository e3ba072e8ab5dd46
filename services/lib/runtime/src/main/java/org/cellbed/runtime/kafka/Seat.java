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
 * A role within a process, with its clock and its outbox. In real time a member of a cell minds nothing but its own
 * attachment until it knows the epoch: slots and epoch come by different links. Not thread-safe.
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
        if (mindsClock(message) && !clock.settled()) {
            held.add(message);
        } else {
            handOver(message);
        }
    }

    /** Hands over what has waited for the clock. */
    void clockStarted() {
        while (clock.settled() && !held.isEmpty()) {
            handOver(held.remove());
        }
    }

    /** How long ago by the wall clock an emulated time was; negative where it is to come. */
    double wallSecondsSince(double emulatedSeconds) {
        return -clock.wallSecondsUntil(emulatedSeconds);
    }

    /** The clock that timers are set by may be a little ahead of that of the run. */
    void timerFired(Timer timer, double askedForSeconds) {
        stages.executed(clock.wallSecondsUntil(askedForSeconds));
        double now = clock.nowSeconds();
        role().timerFired(timer, now < askedForSeconds ? askedForSeconds : now, outbox);
    }

    /** An eNodeB is told of work when it has been done, for its ledger: nothing takes effect there. */
    private void handOver(Message message) {
        if (party != Party.ENODEB) {
            stages.executed(clock.wallSecondsUntil(EffectiveTime.of(message)));
        }
        role().receive(message, clock.nowSeconds(), outbox);
    }

    private boolean mindsClock(Message message) {
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
