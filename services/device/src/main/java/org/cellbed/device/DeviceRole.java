package org.cellbed.device;

import java.util.Optional;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.Departed;
import org.cellbed.model.message.DeviceAnnounced;
import org.cellbed.model.message.DeviceAttached;
import org.cellbed.model.message.DeviceDetached;
import org.cellbed.model.message.DeviceReady;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskAssigned;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.WeightsPublished;
import org.cellbed.model.policy.Policy;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Lease;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.cellbed.model.role.Timing;
import org.cellbed.model.role.When;

/**
 * A user device: it asks for an index, then has a task in each slot, decides where it is computed, and measures how long
 * the result takes.
 *
 * <p>Not thread-safe: its runtime calls it from one thread.
 */
public final class DeviceRole implements Role {
    private final String instance;
    private final long incarnation;
    private final Cell cell;
    private final Policy policy;
    private final Timing timing;

    private Optional<AttachedDevice> attached = Optional.empty();
    private boolean finished;

    /**
     * A device that has no index yet.
     *
     * @param instance the name that the process goes by
     * @param incarnation grows each time that a process of this name is started
     * @param cell the cell it belongs to
     * @param policy decides on its own where it is a device policy, else the eNodeB is asked
     */
    public DeviceRole(String instance, long incarnation, Cell cell, Policy policy, Timing timing) {
        this.instance = instance;
        this.incarnation = incarnation;
        this.cell = cell;
        this.policy = policy;
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
        if (message instanceof SlotOpened slot) {
            attached.ifPresent(device -> device.slotOpened(slot, nowSeconds, out));
        } else if (message instanceof TaskCompleted completed) {
            attached.ifPresent(device -> device.taskCompleted(completed, nowSeconds, out));
        } else if (message instanceof TaskAssigned assigned) {
            attached.ifPresent(device -> device.taskAssigned(assigned, out));
        } else if (message instanceof WeightsPublished published) {
            attached.ifPresent(device -> device.weightsPublished(published.weights(), nowSeconds, out));
        } else if (message instanceof DeviceAttached answer && answer.instance().equals(instance)) {
            attached(answer, out);
        } else if (message instanceof DeviceDetached gone && gone.instance().equals(instance)) {
            detached(gone, out);
        } else if (message instanceof RunFinished) {
            finished = true;
        }
    }

    @Override
    public void timerFired(Timer timer, double nowSeconds, Outbox out) {
        if (finished) {
            return;
        }
        if (timer instanceof Timer.LocalTaskDue due) {
            attached.ifPresent(device -> device.localTaskDue(due.slot(), nowSeconds, out));
        } else if (timer instanceof Timer.SlotBegins begins) {
            attached.ifPresent(device -> device.slotBegins(begins.slot(), nowSeconds, out));
        } else if (timer instanceof Timer.ResultDue due) {
            attached.ifPresent(device -> device.resultDue(due.slot(), nowSeconds, out));
        } else if (timer instanceof Timer.HeartbeatDue) {
            announce(out);
            out.wake(new When.After(Lease.HEARTBEAT_SECONDS), timer);
        }
    }

    @Override
    public void stop(Outbox out) {
        out.send(new Address.Enodeb(), new Departed(instance, incarnation));
    }

    /** Whether the device takes no more part: it was detached or replaced, or the run is over. */
    public boolean finished() {
        return finished;
    }

    private void announce(Outbox out) {
        out.send(new Address.Enodeb(), new DeviceAnnounced(instance, incarnation));
    }

    /** Takes notice only where this process is meant, not one that went by its name before. */
    private void detached(DeviceDetached gone, Outbox out) {
        if (gone.incarnation() == incarnation) {
            finished = true;
            out.send(new Address.Enodeb(), new Departed(instance, incarnation));
        }
    }

    /** A process that was started later under this name takes the place of this one. */
    private void attached(DeviceAttached answer, Outbox out) {
        if (answer.incarnation() == incarnation) {
            attach(answer, out);
        } else {
            finished = answer.incarnation() > incarnation;
        }
    }

    private void attach(DeviceAttached answer, Outbox out) {
        if (attached.isEmpty() || attached.get().profile().device() != answer.device()) {
            attached = Optional.of(new AttachedDevice(cell, answer.device(), answer.fromSlot(), policy, timing));
        }
        out.send(
                new Address.Enodeb(),
                new DeviceReady(instance, incarnation, attached.get().profile()));
    }
}
