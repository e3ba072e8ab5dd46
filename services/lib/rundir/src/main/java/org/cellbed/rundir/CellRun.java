package org.cellbed.rundir;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellbed.model.message.EventKind;

/**
 * The files of one cell, read back. Rows keep the order of the files.
 *
 * @param cell its number, from 1
 * @param folder the folder of its files
 * @param virtual whether the run was in virtual time
 */
public record CellRun(
        int cell,
        Path folder,
        boolean virtual,
        Manifest.Model model,
        List<TasksFile.Row> tasks,
        List<SlotsFile.Row> slots,
        List<DevicesFile.Row> devices,
        List<ServersFile.Row> servers,
        List<OutagesFile.Row> outages,
        List<EventsFile.Row> events) {
    /** Returns the memberships of the devices. */
    public Memberships deviceMemberships() {
        return Memberships.ofDevices(this);
    }

    /** Returns the memberships of the servers. */
    public Memberships serverMemberships() {
        return Memberships.ofServers(this);
    }

    /** Returns the time when a slot opens, in seconds: slot * slot length. */
    public double openedSeconds(int slot) {
        return slot * model.slotSeconds();
    }

    /** Returns the slot that opens at a time. */
    public int slotAt(double openedSeconds) {
        return (int) Math.round(openedSeconds / model.slotSeconds());
    }

    /** Returns the number of slots that were skipped because they were overdue. */
    public long skippedSlots() {
        return events.stream()
                .filter(event -> event.kind() == EventKind.SLOT_SKIPPED)
                .count();
    }

    /** Returns the causes of losses, by the names of tasks. */
    public Map<String, String> lossCauses() {
        Map<String, String> causes = new HashMap<>();
        events.stream()
                .filter(event ->
                        event.kind() == EventKind.LOST && event.subject().startsWith("task-"))
                .forEach(event -> causes.put(event.subject().substring("task-".length()), event.detail()));
        return causes;
    }
}
