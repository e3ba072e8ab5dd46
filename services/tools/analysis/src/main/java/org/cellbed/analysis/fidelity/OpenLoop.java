package org.cellbed.analysis.fidelity;

import java.util.Map;
import java.util.Optional;
import org.cellbed.edgeserver.EdgeServerRole;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.cell.Delay;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.Timing;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.Memberships;
import org.cellbed.rundir.TasksFile;
import org.cellbed.simulator.wire.Endpoint;
import org.cellbed.simulator.wire.MemoryWire;
import org.cellbed.simulator.wire.OneQueue;

/**
 * The model run open loop: the servers' roles in virtual time with the decisions and grants of a recorded run as their
 * input. Its delays are those that the run would have had if only the steps of the model took time. Immutable.
 */
final class OpenLoop {
    private static final int MESSAGES_AT_ONCE = 10_000;

    private final Memberships devices;
    private final Map<String, TaskCompleted> completed;

    private OpenLoop(Memberships devices, Map<String, TaskCompleted> completed) {
        this.devices = devices;
        this.completed = completed;
    }

    /** Replays a cell. */
    static OpenLoop of(CellRun run, Cell cell) {
        Script script = Script.of(run, cell);
        MemoryWire wire = new MemoryWire(new OneQueue());
        ScriptedEnodeb enodeb = new ScriptedEnodeb(cell, script);
        Endpoint atEnodeb = new Endpoint("enodeb", enodeb);
        wire.directory().addEnodeb(atEnodeb);
        for (Attachment each : script.attachments()) {
            EdgeServerRole role =
                    new EdgeServerRole(each.instance(), each.attachment(), each.server() == 1, cell, Timing.VIRTUAL);
            Endpoint server = new Endpoint(each.instance(), role);
            wire.directory().addMember(server);
            wire.start(server);
        }
        wire.start(atEnodeb);
        boolean more = true;
        while (more) {
            more = wire.deliver(MESSAGES_AT_ONCE);
        }
        return new OpenLoop(run.deviceMemberships(), enodeb.completed());
    }

    /**
     * Returns the parts of a task's delay in the model; empty if the task never completes there. The waiting time of a
     * local task is taken from the recording, because the device computes it by the model.
     */
    Optional<Parts> partsOf(TasksFile.Row row) {
        if (row.decision() == 0) {
            return devices.at(row.device(), row.slot())
                    .map(device -> Parts.local(Delay.computeSeconds(row.cycles(), device.hz()), row.waitSeconds()));
        }
        return Optional.ofNullable(completed.get(row.task())).map(Parts::of);
    }
}
