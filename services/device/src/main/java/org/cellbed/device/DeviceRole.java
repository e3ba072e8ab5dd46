package org.cellbed.device;

import java.util.Optional;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.cell.MemberProfile;
import org.cellbed.model.message.MemberAttached;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskAssigned;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.Timing;
import org.cellbed.model.message.WeightsPublished;
import org.cellbed.model.policy.Policy;
import org.cellbed.model.role.MemberRole;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Timer;

/**
 * A user device: once it has an index, it generates a task in each slot, decides where to compute it, and measures the
 * delay of the result.
 * delay of the result.
 *
 * <p>Not thread-safe: its runtime calls it from one thread.
 */
public final class DeviceRole extends MemberRole {
    private final Cell cell;
    private final Policy policy;
    private final Timing timing;

    private Optional<AttachedDevice> attached = Optional.empty();

    /**
     * Creates a device without an index.
     *
     * @param instance the name of the process
     * @param incarnation increases with each start of a process of this name
     * @param cell the cell it belongs to
     * @param policy decides in this role if it is a device policy; otherwise the eNodeB decides
     */
    public DeviceRole(String instance, long incarnation, Cell cell, Policy policy, Timing timing) {
        super(MemberId.device(instance, incarnation), false);
        this.cell = cell;
        this.policy = policy;
        this.timing = timing;
    }

    @Override
    protected MemberProfile attach(MemberAttached answer) {
        AttachedDevice device = attached.filter(known -> known.profile().device() == answer.index())
                .orElseGet(() -> new AttachedDevice(cell, answer.index(), answer.fromSlot(), policy, timing));
        attached = Optional.of(device);
        return device.profile();
    }

    @Override
    protected void handle(Message message, double nowSeconds, Outbox out) {
        attached.ifPresent(device -> handle(device, message, nowSeconds, out));
    }

    @Override
    protected void onTimer(Timer timer, double nowSeconds, Outbox out) {
        attached.ifPresent(device -> onTimer(device, timer, nowSeconds, out));
    }

    private static void handle(AttachedDevice device, Message message, double nowSeconds, Outbox out) {
        if (message instanceof SlotOpened slot) {
            device.slotOpened(slot, nowSeconds, out);
        } else if (message instanceof TaskCompleted completed) {
            device.taskCompleted(completed, nowSeconds, out);
        } else if (message instanceof TaskAssigned assigned) {
            device.taskAssigned(assigned, out);
        } else if (message instanceof WeightsPublished published) {
            device.weightsPublished(published.weights(), nowSeconds, out);
        }
    }

    private static void onTimer(AttachedDevice device, Timer timer, double nowSeconds, Outbox out) {
        if (timer instanceof Timer.LocalTaskDue due) {
            device.localTaskDue(due.slot(), nowSeconds, out);
        } else if (timer instanceof Timer.SlotBegins begins) {
            device.slotBegins(begins.slot(), nowSeconds, out);
        } else if (timer instanceof Timer.ResultDue due) {
            device.resultDue(due.slot(), nowSeconds, out);
        }
    }
}
