package org.cellbed.model.cell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cellbed.model.scenario.MembershipPlan;
import org.cellbed.model.scenario.OutagePlan;

/**
 * The recorded course of a cell, apart from the decisions: tasks, channel gains, membership and outages. Immutable
 * and thread-safe.
 *
 * @param tasks by device, then by slot
 */
public record CellRecording(
        Map<Integer, Map<Integer, RecordedTask>> tasks, MembershipPlan memberships, OutagePlan outages) {
    /**
     * A recorded task.
     *
     * @param gain linear channel gain of the device when the slot opened
     */
    public record RecordedTask(Task task, double gain) {}

    /** Copies the maps. */
    public CellRecording {
        Map<Integer, Map<Integer, RecordedTask>> copy = new HashMap<>();
        tasks.forEach((device, bySlot) -> copy.put(device, Map.copyOf(bySlot)));
        tasks = Map.copyOf(copy);
    }

    /** Returns the task of a device in a slot; empty if it had none. */
    public Optional<RecordedTask> task(int device, int slot) {
        return Optional.ofNullable(tasks.getOrDefault(device, Map.of()).get(slot));
    }
}
