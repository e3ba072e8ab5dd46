package org.cellbed.model.cell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cellbed.model.scenario.MembershipPlan;
import org.cellbed.model.scenario.OutagePlan;

/**
 * What happened in a cell, whoever decided: the tasks, the radio, who took part when, and outages. Immutable and
 * thread-safe.
 *
 * @param tasks by device and slot
 */
public record CellRecording(
        Map<Integer, Map<Integer, RecordedTask>> tasks, MembershipPlan memberships, OutagePlan outages) {
    /**
     * A task as it was.
     *
     * @param gain linear channel gain of its device when its slot opened
     */
    public record RecordedTask(Task task, double gain) {}

    /** Copies the maps. */
    public CellRecording {
        Map<Integer, Map<Integer, RecordedTask>> copy = new HashMap<>();
        tasks.forEach((device, bySlot) -> copy.put(device, Map.copyOf(bySlot)));
        tasks = Map.copyOf(copy);
    }

    /** The task of a device in a slot; empty where it had none. */
    public Optional<RecordedTask> task(int device, int slot) {
        return Optional.ofNullable(tasks.getOrDefault(device, Map.of()).get(slot));
    }
}
