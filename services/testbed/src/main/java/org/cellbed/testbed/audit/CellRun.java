package org.cellbed.testbed.audit;

import java.nio.file.Path;
import java.util.List;

/**
 * The files of one cell, read back. Rows are in the order of the files.
 *
 * @param cell its number, from 1
 * @param folder where its files are
 * @param virtual whether the run was in virtual time
 */
public record CellRun(
        int cell,
        Path folder,
        boolean virtual,
        CellModel model,
        List<TaskRow> tasks,
        List<SlotRow> slots,
        List<DeviceRow> devices,
        List<ServerRow> servers,
        List<OutageRow> outages,
        List<EventRow> events) {
    /** When the devices took part. */
    Memberships deviceMemberships() {
        return Memberships.ofDevices(this);
    }

    /** When the servers took part. */
    Memberships serverMemberships() {
        return Memberships.ofServers(this);
    }

    /** When a slot opens, in seconds: slot * slot length. */
    double openedSeconds(int slot) {
        return slot * model.slotSeconds();
    }
}
