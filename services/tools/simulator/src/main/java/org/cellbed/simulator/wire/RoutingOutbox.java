package org.cellbed.simulator.wire;

import java.util.function.Supplier;
import org.cellbed.model.actor.Defect;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * The outbox of one role on a wire within a process: it resolves addresses to endpoints. A message to an address
 * without an endpoint is dropped, as is a record in a topic without a reader.
 */
public abstract class RoutingOutbox implements Outbox {
    private final Endpoint sender;
    private final Directory directory;

    /** Creates the outbox of one role. */
    protected RoutingOutbox(Endpoint sender, Directory directory) {
        this.sender = sender;
        this.directory = directory;
    }

    /** Puts a message on the link between two endpoints. */
    protected abstract void deliver(Endpoint from, Endpoint to, Message message);

    @Override
    public final void send(Address to, Message message) {
        if (to instanceof Address.Enodeb) {
            deliver(sender, directory.enodeb(), message);
        } else if (to instanceof Address.Server server) {
            deliver(directory.server(server.index()), message);
        } else if (to instanceof Address.Device device) {
            deliver(directory.device(device.index()), message);
        } else if (to instanceof Address.AllDevices) {
            for (int index = 1; index < directory.deviceBound(); index++) {
                deliver(directory.device(index), message);
            }
        } else if (to instanceof Address.OtherServers) {
            for (int index = 2; index < directory.serverBound(); index++) {
                deliver(directory.server(index), message);
            }
        } else if (to instanceof Address.Member member) {
            directory.instance(member.id().instance()).ifPresent(endpoint -> {
                directory.learn(message, endpoint);
                deliver(sender, endpoint, message);
            });
        }
    }

    @Override
    public final void journal(JournalEntry entry) {
        for (Endpoint observer : directory.observers()) {
            deliver(sender, observer, entry);
        }
    }

    /** Saves nothing, because a role on this wire is never restarted alone. */
    @Override
    public void keep(Supplier<CellState> state) {
        // the state would have no reader
    }

    /** Fails, because a process has no dead letters: the sender has a defect. */
    @Override
    public void refuse(Defect defect) {
        throw new IllegalStateException(sender.instance() + ": found weights with a defect: " + defect);
    }

    private void deliver(@Nullable Endpoint to, Message message) {
        if (to != null) {
            deliver(sender, to, message);
        }
    }
}
