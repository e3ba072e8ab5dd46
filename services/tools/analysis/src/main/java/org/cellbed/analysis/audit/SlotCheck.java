package org.cellbed.analysis.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellbed.model.cell.Load;
import org.cellbed.model.cell.Reward;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.Column;
import org.cellbed.rundir.Memberships;
import org.cellbed.rundir.SlotsFile;
import org.cellbed.rundir.TasksFile;

/**
 * The check of the figures of a slot against its rows. The variance can be derived from the loads only in virtual time
 * and if the loads include all committed work: in real time, reports arrive between the broadcast and the decisions.
 */
final class SlotCheck {
    private final CellRun cell;
    private final Findings findings;
    private final SlotsFile.Table columns;
    private final Memberships servers;
    private final Map<Integer, List<TasksFile.Row>> bySlot = new HashMap<>();

    SlotCheck(CellRun cell, Findings findings) {
        this.cell = cell;
        this.findings = findings;
        this.columns = new SlotsFile.Table(cell.model().maxServers());
        this.servers = cell.serverMemberships();
        cell.tasks()
                .forEach(row -> bySlot.computeIfAbsent(row.slot(), slot -> new ArrayList<>())
                        .add(row));
    }

    void run() {
        for (SlotsFile.Row slot : cell.slots()) {
            List<TasksFile.Row> rows = bySlot.getOrDefault(slot.slot(), List.of());
            checkMeans(slot, rows);
            if (cell.virtual() && cell.model().committedBroadcast()) {
                checkVariance(slot, rows);
            }
        }
    }

    private void checkMeans(SlotsFile.Row slot, List<TasksFile.Row> rows) {
        double delays = 0.0;
        double rewards = 0.0;
        int tasks = 0;
        for (TasksFile.Row row : rows) {
            if (!row.lost()) {
                delays += row.delaySeconds();
                rewards += Reward.of(
                        cell.model().w1(), row.delaySeconds(), cell.model().w2(), slot.loadVariance());
                tasks++;
            }
        }
        expect(slot, columns.delay, slot.meanDelaySeconds(), delays / tasks);
        expect(slot, columns.utility, slot.utility(), rewards / tasks);
    }

    private void expect(SlotsFile.Row slot, Column column, double found, double expected) {
        if (!Findings.same(found, expected)) {
            findings.add(
                    Rule.SLOT_MEANS,
                    cell,
                    slot,
                    column.name() + ": found " + Findings.text(found) + ", expected " + Findings.text(expected)
                            + " from its tasks");
        }
    }

    private void checkVariance(SlotsFile.Row slot, List<TasksFile.Row> rows) {
        double[] loads = slot.loadSeconds().clone();
        for (int server = 1; server <= loads.length; server++) {
            if (down(server, slot.openedSeconds())) {
                loads[server - 1] = Double.NaN;
            }
        }
        boolean gateway = servers.at(1, slot.slot()).isPresent();
        for (TasksFile.Row row : rows) {
            int server = row.decision();
            Optional<Memberships.Membership> at = servers.at(server, slot.slot());
            if (gateway && server <= loads.length && at.isPresent()) {
                loads[server - 1] += row.cycles() / at.get().hz();
            }
        }
        double expected = Load.variance(loads);
        if (!Findings.same(slot.loadVariance(), expected)) {
            findings.add(
                    Rule.VARIANCE,
                    cell,
                    slot,
                    columns.variance.name() + ": found " + slot.loadVariance() + ", expected " + expected
                            + " from loads and decisions");
        }
    }

    private boolean down(int server, double seconds) {
        return cell.outages().stream()
                .anyMatch(outage ->
                        outage.server() == server && outage.fromSeconds() <= seconds && seconds < outage.toSeconds());
    }
}
