package org.cellbed.analysis.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cellbed.model.cell.CellRecording;
import org.cellbed.model.cell.Task;
import org.cellbed.model.scenario.MembershipPlan;
import org.cellbed.model.scenario.OutagePlan;
import org.cellbed.model.scenario.TimedEvent;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.Memberships;
import org.cellbed.rundir.OutagesFile;
import org.cellbed.rundir.RunReadException;
import org.cellbed.rundir.TasksFile;

/** A builder of the recording of a cell from its files. Not thread-safe. */
final class RecordingBuilder {
    private final CellRun run;
    private final Map<Integer, Map<Integer, CellRecording.RecordedTask>> tasks = new HashMap<>();
    private final Map<Integer, MembershipPlan.Change> changes = new HashMap<>();

    RecordingBuilder(CellRun run) {
        this.run = run;
    }

    /** Builds the recording with all tasks, lost ones included, because they were generated. */
    CellRecording build() throws RunReadException {
        for (TasksFile.Row row : run.tasks()) {
            add(row);
        }
        add(run.deviceMemberships(), MembershipPlan.Change::devicesJoining, MembershipPlan.Change::devicesLeaving);
        add(run.serverMemberships(), MembershipPlan.Change::serversJoining, MembershipPlan.Change::serversLeaving);
        List<TimedEvent.Outage> outages =
                run.outages().stream().map(this::outage).toList();
        return new CellRecording(tasks, new MembershipPlan(changes), new OutagePlan(outages));
    }

    private void add(TasksFile.Row row) throws RunReadException {
        CellRecording.RecordedTask before = tasks.computeIfAbsent(row.device(), device -> new HashMap<>())
                .put(row.slot(), new CellRecording.RecordedTask(new Task(row.lengthBits(), row.cycles()), row.gain()));
        if (before != null) {
            throw new RunReadException(
                    run.folder().resolve(TasksFile.NAME),
                    row.line(),
                    "found a second task of device " + row.device() + " in slot " + row.slot() + ", expected one");
        }
    }

    private void add(
            Memberships memberships,
            Function<MembershipPlan.Change, List<Integer>> joining,
            Function<MembershipPlan.Change, List<Integer>> leaving) {
        memberships.all().stream()
                .sorted(Comparator.comparingInt(Memberships.Membership::index))
                .forEach(membership -> {
                    joining.apply(change(membership.fromSlot())).add(membership.index());
                    if (membership.endSlot() < Integer.MAX_VALUE) {
                        leaving.apply(change(membership.endSlot())).add(membership.index());
                    }
                });
    }

    private TimedEvent.Outage outage(OutagesFile.Row row) {
        int from = run.slotAt(row.fromSeconds());
        return new TimedEvent.Outage(from, row.server(), run.slotAt(row.toSeconds()) - from);
    }

    private MembershipPlan.Change change(int slot) {
        return changes.computeIfAbsent(
                slot,
                opening -> new MembershipPlan.Change(
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }
}
