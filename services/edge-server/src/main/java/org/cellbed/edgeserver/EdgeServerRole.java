package org.cellbed.edgeserver;

import java.util.Optional;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.cell.MemberProfile;
import org.cellbed.model.message.MemberAttached;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.OutageBegan;
import org.cellbed.model.message.OutageEnded;
import org.cellbed.model.message.TaskForwarded;
import org.cellbed.model.message.TaskUploaded;
import org.cellbed.model.message.TimeAdvanced;
import org.cellbed.model.message.TimeRelayed;
import org.cellbed.model.message.Timing;
import org.cellbed.model.role.MemberRole;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Timer;

/**
 * An edge server: once it has an index, it computes tasks in the order of their arrival and reports its work.
 * Server 1, at the base station, also forwards tasks to the other servers.
 *
 * <p>Not thread-safe: its runtime calls it from one thread.
 */
public final class EdgeServerRole extends MemberRole {
    private final Cell cell;
    private final Timing timing;

    private Optional<AttachedServer> attached = Optional.empty();

    /**
     * Creates a server without an index.
     *
     * @param instance the name of the process
     * @param incarnation increases with each start of a process of this name
     * @param gateway whether this is the server at the base station
     */
    public EdgeServerRole(String instance, long incarnation, boolean gateway, Cell cell, Timing timing) {
        super(MemberId.server(instance, incarnation), gateway);
        this.cell = cell;
        this.timing = timing;
    }

    @Override
    protected MemberProfile attach(MemberAttached answer) {
        AttachedServer server = attached.filter(known -> known.is(answer.index(), answer.attachment()))
                .orElseGet(() -> new AttachedServer(cell, answer.index(), answer.attachment(), timing));
        attached = Optional.of(server);
        return server.profile();
    }

    @Override
    protected void handle(Message message, double nowSeconds, Outbox out) {
        attached.ifPresent(server -> handle(server, message, nowSeconds, out));
    }

    @Override
    protected void onTimer(Timer timer, double nowSeconds, Outbox out) {
        attached.ifPresent(server -> onTimer(server, timer, nowSeconds, out));
    }

    private void handle(AttachedServer server, Message message, double nowSeconds, Outbox out) {
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

    private static void onTimer(AttachedServer server, Timer timer, double nowSeconds, Outbox out) {
        if (timer instanceof Timer.ServiceDue) {
            server.clockAt(nowSeconds, out);
        } else if (timer instanceof Timer.ForwardAhead ahead) {
            server.forwardAhead(ahead.uploadedSeconds(), nowSeconds, out);
        } else if (timer instanceof Timer.ResultAhead ahead) {
            server.resultAhead(ahead.completedSeconds(), out);
        }
    }
}
