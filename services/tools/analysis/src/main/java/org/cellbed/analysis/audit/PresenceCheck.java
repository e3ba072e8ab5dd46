package org.cellbed.analysis.audit;

import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.EventsFile;
import org.cellbed.rundir.Memberships;
import org.cellbed.rundir.SlotsFile;
import org.cellbed.rundir.TasksFile;

/** Devices and servers have tasks only while they take part, and loads exactly then. */
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
                findings.add(Rule.MEMBERSHIP, cell, event, event.subject() + " leaves, but was not there");
            }
        }
        for (TasksFile.Row row : cell.tasks()) {
            if (devices.at(row.device(), row.slot()).isEmpty()) {
                findings.add(Rule.DEVICE_PRESENCE, cell, row, "its device does not take part in its slot");
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
                    "is not lost, yet server " + server + " does not take part in its slot");
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
                        column + " is " + Findings.text(load) + ", but the server "
                                + (present ? "takes part" : "does not take part"));
            }
            if (load < 0.0) {
                findings.add(Rule.NEGATIVE, cell, row, column + " is " + load);
            }
        }
        if (!(row.loadVariance() >= 0.0)) {
            findings.add(Rule.NEGATIVE, cell, row, columns.variance.name() + " is " + row.loadVariance());
        }
    }
}
