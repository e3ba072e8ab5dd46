package org.cellbed.model.policy.builtin;

import java.util.List;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.CentralPolicy;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.policy.dispatch.Dispatcher;
import org.cellbed.model.policy.dispatch.SlotTasks;
import org.cellbed.model.random.Draws;

/** {@code oracle} and {@code lyap}: the eNodeB knows all tasks of a slot and dispatches them together. Stateless. */
public final class CentralDispatchPolicy implements CentralPolicy {
    private final CellConstants cell;
    private final Dispatcher dispatcher;

    public CentralDispatchPolicy(CellConstants cell, Dispatcher dispatcher) {
        this.cell = cell;
        this.dispatcher = dispatcher;
    }

    @Override
    public int[] decide(SlotOpened slot, List<DeviceTask> tasks, Draws draws) {
        return dispatcher.solve(SlotTasks.submitted(cell, slot, tasks));
    }
}
