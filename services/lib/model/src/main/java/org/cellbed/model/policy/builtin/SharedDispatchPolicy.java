package org.cellbed.model.policy.builtin;

import java.util.Arrays;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.DevicePolicy;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.policy.dispatch.Dispatcher;
import org.cellbed.model.policy.dispatch.SlotTasks;
import org.cellbed.model.random.Draws;
import org.jspecify.annotations.Nullable;

/**
 * {@code vls} and {@code vlyap}: every device solves the same dispatch of mean tasks, one per active device, and
 * takes its own entry. All devices receive the same broadcast and compute the same dispatch, so they agree without a
 * message. A device that the broadcast does not name computes locally.
 *
 * <p>Caches the dispatch of the last slot, so that the devices of one process share the work. Not thread-safe.
 */
public final class SharedDispatchPolicy implements DevicePolicy {
    private final CellConstants cell;
    private final Dispatcher dispatcher;
    private @Nullable SlotOpened solved;
    private int[] choice = new int[0];

    public SharedDispatchPolicy(CellConstants cell, Dispatcher dispatcher) {
        this.cell = cell;
        this.dispatcher = dispatcher;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a cache: comparing all arrays would cost more than a miss
    public int decide(SlotOpened slot, DeviceTask own, Draws draws) {
        if (slot != solved) {
            choice = dispatcher.solve(SlotTasks.expected(cell, slot));
            solved = slot;
        }
        int entry = Arrays.binarySearch(slot.devices(), own.device());
        return entry < 0 ? 0 : choice[entry];
    }
}
