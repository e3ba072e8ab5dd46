package org.cellbed.model.role;

import org.cellbed.model.cell.MemberProfile;
import org.cellbed.model.message.MemberAnnounced;
import org.cellbed.model.message.MemberAttached;
import org.cellbed.model.message.MemberDeparted;
import org.cellbed.model.message.MemberDetached;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.MemberReady;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.RunFinished;

/**
 * The part of a device or a server that deals with its membership: it announces itself until the eNodeB gives it an index,
 * renews its lease, and ends when it is detached, superseded, or the run is over. Not thread-safe.
 */
public abstract class MemberRole implements Role {
    private final MemberId id;
    private final boolean gateway;
    private boolean finished;

    /**
     * A member without an index.
     *
     * @param gateway whether this is the server at the base station
     */
    protected MemberRole(MemberId id, boolean gateway) {
        this.id = id;
        this.gateway = gateway;
    }

    /** Takes an index; may be called again with the same one. Returns the properties of this member. */
    protected abstract MemberProfile attach(MemberAttached answer);

    /** Handles a message that is not about this member's membership. */
    protected abstract void handle(Message message, double nowSeconds, Outbox out);

    /** Handles a timer that the subclass has set. */
    protected abstract void onTimer(Timer timer, double nowSeconds, Outbox out);

    @Override
    public final void start(Outbox out) {
        announce(out);
    }

    @Override
    public final void receive(Message message, double nowSeconds, Outbox out) {
        if (finished) {
            return;
        }
        if (message instanceof MemberAttached answer && answer.member().sameInstance(id)) {
            attached(answer, out);
        } else if (message instanceof MemberDetached gone && gone.member().sameInstance(id)) {
            detached(gone, out);
        } else if (message instanceof RunFinished) {
            finished = true;
        } else {
            handle(message, nowSeconds, out);
        }
    }

    @Override
    public final void timerFired(Timer timer, double nowSeconds, Outbox out) {
        if (finished) {
            return;
        }
        if (timer instanceof Timer.HeartbeatDue) {
            announce(out);
        } else {
            onTimer(timer, nowSeconds, out);
        }
    }

    @Override
    public final void stop(Outbox out) {
        out.send(new Address.Enodeb(), new MemberDeparted(id));
    }

    /** Whether this member has ended: it was detached or superseded, or the run is over. */
    public final boolean finished() {
        return finished;
    }

    private void announce(Outbox out) {
        out.send(new Address.Enodeb(), new MemberAnnounced(id, gateway));
        out.wake(new When.After(Lease.HEARTBEAT_SECONDS), new Timer.HeartbeatDue());
    }

    /** A process of this name with a greater incarnation supersedes this one. */
    private void attached(MemberAttached answer, Outbox out) {
        if (answer.member().equals(id)) {
            out.send(new Address.Enodeb(), new MemberReady(id, answer.attachment(), attach(answer)));
        } else {
            finished = answer.member().incarnation() > id.incarnation();
        }
    }

    /** Ignores a message that is for an earlier process of this name. */
    private void detached(MemberDetached gone, Outbox out) {
        if (gone.member().equals(id)) {
            finished = true;
            out.send(new Address.Enodeb(), new MemberDeparted(id));
        }
    }
}
