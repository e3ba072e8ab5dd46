package org.cellbed.edgeserver;

import java.util.Optional;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.Departed;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.OutageBegan;
import org.cellbed.model.message.OutageEnded;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.ServerAnnounced;
import org.cellbed.model.message.ServerAttached;
import org.cellbed.model.message.ServerDetached;
import org.cellbed.model.message.ServerReady;
import org.cellbed.model.message.TaskForwarded;
import org.cellbed.model.message.TaskUploaded;
import org.cellbed.model.message.TimeAdvanced;
import org.cellbed.model.message.TimeRelayed;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Lease;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.cellbed.model.role.Timing;
import org.cellbed.model.role.When;

/**
 * An edge server: it asks for an index, then computes what arrives, first come, first served, and says how much it has
 * done. Server 1, the one at the base station, also forwards to the others.
 *
 * <p>Not thread-safe: its runtime calls it from one thread.
 */
public final class EdgeServerRole implements Role {
    private final String instance;
    private final long incarnation;
    private final boolean gateway;
    private final Cell cell;
    private final Timing timing;

    private Optional<AttachedServer> attached = Optional.empty();
    private boolean finished;

    /**
     * A server that has no index yet.
     *
     * @param instance the name that the process goes by
     * @param incarnation grows each time that a process of this name is started
     * @param gateway whether this is the one at the base station
     */
    public EdgeServerRole(String instance, long incarnation, boolean gateway, Cell cell, Timing timing) {
        this.instance = instance;
        this.incarnation = incarnation;
        this.gateway = gateway;
        this.cell = cell;
        this.timing = timing;
    }

    @Override
    public void start(Outbox out) {
        announce(out);
        out.wake(new When.After(Lease.HEARTBEAT_SECONDS), new Timer.HeartbeatDue());
    }

    @Override
    public void receive(Message message, double nowSeconds, Outbox out) {
        if (finished) {
            return;
        }
        if (message instanceof ServerAttached answer && answer.instance().equals(instance)) {
            attached(answer, out);
        } else if (message instanceof ServerDetached gone && gone.instance().equals(instance)) {
            detached(gone, out);
        } else if (message instanceof RunFinished) {
            finished = true;
        } else {
            attached.ifPresent(server -> work(server, message, nowSeconds, out));
        }
    }

    @Override
    public void timerFired(Timer timer, double nowSeconds, Outbox out) {
        if (finished) {
            return;
        }
        if (timer instanceof Timer.ServiceDue) {
            attached.ifPresent(server -> server.clockAt(nowSeconds, out));
        } else if (timer instanceof Timer.ForwardAhead ahead) {
            attached.ifPresent(server -> server.forwardAhead(ahead.uploadedSeconds(), nowSeconds, out));
        } else if (timer instanceof Timer.ResultAhead ahead) {
            attached.ifPresent(server -> server.resultAhead(ahead.completedSeconds(), out));
        } else if (timer instanceof Timer.HeartbeatDue) {
            announce(out);
            out.wake(new When.After(Lease.HEARTBEAT_SECONDS), timer);
        }
    }

    @Override
    public void stop(Outbox out) {
        out.send(new Address.Enodeb(), new Departed(instance, incarnation));
    }

    /** Whether the server takes no more part: it was detached or replaced, or the run is over. */
    public boolean finished() {
        return finished;
    }

    private void announce(Outbox out) {
        out.send(new Address.Enodeb(), new ServerAnnounced(instance, incarnation, gateway));
    }

    /** Takes notice only where this process is meant, not one that went by its name before. */
    private void detached(ServerDetached gone, Outbox out) {
        if (gone.incarnation() == incarnation) {
            finished = true;
            out.send(new Address.Enodeb(), new Departed(instance, incarnation));
        }
    }

    /** A process that was started later under this name takes the place of this one. */
    private void attached(ServerAttached answer, Outbox out) {
        if (answer.incarnation() == incarnation) {
            attach(answer, out);
        } else {
            finished = answer.incarnation() > incarnation;
        }
    }

    private void attach(ServerAttached answer, Outbox out) {
        if (attached.filter(server -> server.is(answer.server(), answer.attachment()))
                .isEmpty()) {
            attached = Optional.of(new AttachedServer(cell, answer.server(), answer.attachment(), timing));
        }
        out.send(new Address.Enodeb(), new ServerReady(instance, incarnation, answer.server(), answer.attachment()));
    }

    private void work(AttachedServer server, Message message, double nowSeconds, Outbox out) {
        if (message instanceof TaskUploaded task) {
            server.uploaded(task);
        } else if (message instanceof TaskForwarded task) {
            server.forwarded(task);
        } else if (message instanceof TimeAdvanced promise) {
            server.timeAdvanced(promise, out);
        } else if (message instanceof TimeRelayed promise) {
            server.timeRelayed(promise, out);
        } else if (message instanceof OutageBegan outage) {
            server.outageBegan(outage, out);
        } else if (message instanceof OutageEnded outage) {
            server.outageEnded(outage, out);
        }
        if (timing == Timing.REAL) {
            server.clockAt(nowSeconds, out);
        }
    }
}
