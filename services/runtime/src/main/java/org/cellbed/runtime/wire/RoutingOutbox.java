package org.cellbed.runtime.wire;

import java.util.function.Supplier;
import org.cellbed.model.actor.Defect;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * The outbox of one role on a wire within a process: turns addresses into endpoints. What is addressed to nobody is gone,
 * as it would be where no process reads it.
 */
public abstract class RoutingOutbox implements Outbox {
    private final Endpoint sender;
    private final Directory directory;

    /** The outbox of one role. */
    protected RoutingOutbox(Endpoint sender, Directory directory) {
        this.sender = sender;
        this.directory = directory;
    }

    /** Puts a message on the link between two endpoints. */
    protected abstract void send(Endpoint from, Endpoint to, Message message);

    @Override
    public final void toEnodeb(Message message) {
        send(sender, directory.enodeb(), message);
    }

    @Override
    public final void toDevices(Message message) {
        for (int index = 1; index < directory.deviceBound(); index++) {
            sendTo(directory.device(index), message);
        }
    }

    @Override
    public final void toDevice(int device, Message message) {
        sendTo(directory.device(device), message);
    }

    @Override
    public final void toServer(int server, Message message) {
        sendTo(directory.server(server), message);
    }

    @Override
    public final void toOtherServers(Message message) {
        for (int index = 2; index < directory.serverBound(); index++) {
            sendTo(directory.server(index), message);
        }
    }

    @Override
    public final void toInstance(String instance, Message message) {
        directory.instance(instance).ifPresent(to -> {
            directory.learn(message, to);
            send(sender, to, message);
        });
    }

    @Override
    public final void toJournal(JournalEntry entry) {
        for (Endpoint observer : directory.observers()) {
            send(sender, observer, entry);
        }
    }

    @Override
    public void keep(Supplier<CellState> state) {
        // who lives with all others in one process is not started again alone
    }

    /** There are no dead letters within a process: who sends such a thing has a defect of its own. */
    @Override
    public void refuse(Defect defect) {
        throw new IllegalStateException(sender.instance() + " was sent weights that it has to refuse: " + defect);
    }

    private void sendTo(@Nullable Endpoint to, Message message) {
        if (to != null) {
            send(sender, to, message);
        }
    }
}
