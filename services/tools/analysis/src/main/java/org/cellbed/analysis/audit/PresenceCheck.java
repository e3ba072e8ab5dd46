package org.cellbed.analysis.audit;

import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.EventsFile;
import org.cellbed.rundir.Memberships;
import org.cellbed.rundir.SlotsFile;
import org.cellbed.rundir.TasksFile;

/** The check that devices and servers have tasks and loads exactly in the slots in which they take part. */
final class PresenceCheck {
    private final CellRun cell;
    private final SlotsFile.Table columns;
    private final Findings findings;
    private final Memberships devices;
    private final Memberships servers;

    PresenceCheck(CellRun cell, Findings findings) {
        this.cell = cell;
        this.columns = new SlotsFile.Table(cell.model().maxServers());
        this.findings = findings;
        this.devices = cell.deviceMemberships();
        this.servers = cell.serverMemberships();
    }

    void run() {
        for (Memberships members : new Memberships[] {devices, servers}) {
            for (EventsFile.Row event : members.unmatched()) {
                findings.add(
                        Rule.MEMBERSHIP,
                        cell,
                        event,
                        event.subject() + ": found its leaving, expected its joining before");
            }
        }
        for (TasksFile.Row row : cell.tasks()) {
            if (devices.at(row.device(), row.slot()).isEmpty()) {
                findings.add(
                        Rule.DEVICE_PRESENCE,
                        cell,
                        row,
                        "found no device " + row.device() + " in its slot, expected it to take part");
            }
            if (row.decision() > 0 && !row.lost()) {
                checkServer(row, row.decision());
                checkServer(row, 1);
            }
        }
        for (SlotsFile.Row row : cell.slots()) {
            checkLoads(row);
        }
    }

    private void checkServer(TasksFile.Row row, int server) {
        if (servers.at(server, row.slot()).isEmpty()) {
            findings.add(
                    Rule.SERVER_PRESENCE,
                    cell,
                    row,
                    "found no server " + server + " in its slot, expected it to take part or the task to be lost");
        }
    }

    private void checkLoads(SlotsFile.Row row) {
        for (int server = 1; server <= row.loadSeconds().length; server++) {
            double load = row.loadSeconds()[server - 1];
            String column = columns.loads.get(server - 1).name();
            boolean present = servers.at(server, row.slot()).isPresent();
            if (present == Double.isNaN(load)) {
                findings.add(
                        Rule.LOADS,
                        cell,
                        row,
                        column + ": found " + Findings.text(load) + ", expected "
                                + (present ? "a load, as the server takes part" : "nothing, as the server is absent"));
            }
            if (load < 0.0) {
                findings.add(Rule.NEGATIVE, cell, row, column + ": found " + load + ", expected at least 0");
            }
        }
        if (!(row.loadVariance() >= 0.0)) {
            findings.add(
                    Rule.NEGATIVE,
                    cell,
                    row,
                    columns.variance.name() + ": found " + row.loadVariance() + ", expected at least 0");
        }
    }
}
