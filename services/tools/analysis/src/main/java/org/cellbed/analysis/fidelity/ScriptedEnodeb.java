package org.cellbed.analysis.fidelity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.LoadReported;
import org.cellbed.model.message.MemberAttached;
import org.cellbed.model.message.MemberDetached;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.OutageBegan;
import org.cellbed.model.message.OutageEnded;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskUploaded;
import org.cellbed.model.message.TimeAdvanced;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;

/**
 * The eNodeB in a replay: it sends the messages of a recorded eNodeB, slot by slot in virtual time, whatever the
 * servers answer, and collects the completed tasks. It must be started after the servers. Not thread-safe.
 */
final class ScriptedEnodeb implements Role {
    private final Cell cell;
    private final Script script;
    private final Map<String, TaskCompleted> completed = new HashMap<>();
    private final TreeMap<Integer, Attachment> present = new TreeMap<>();
    private final Set<Integer> awaited = new HashSet<>();
    private int slot = -1;

    ScriptedEnodeb(Cell cell, Script script) {
        this.cell = cell;
        this.script = script;
    }

    /** Returns the tasks that the servers completed, by name: slot-device. */
    Map<String, TaskCompleted> completed() {
        return Map.copyOf(completed);
    }

    @Override
    public void start(Outbox out) {
        proceed(out);
    }

    @Override
    public void receive(Message message, double nowSeconds, Outbox out) {
        if (message instanceof TaskCompleted task) {
            completed.put(task.slot() + "-" + task.device(), task);
        } else if (message instanceof LoadReported report) {
            awaited.remove(report.server());
            proceed(out);
        }
    }

    @Override
    public void timerFired(Timer timer, double nowSeconds, Outbox out) {
        throw new IllegalStateException("found timer " + timer + ", expected none");
    }

    /**
     * Opens the next slot once all servers have reached its opening; after the last slot, lets them complete all work.
     */
    private void proceed(Outbox out) {
        while (awaited.isEmpty() && slot < script.lastSlot()) {
            slot++;
            play(script.at(slot), out);
            boolean last = slot == script.lastSlot();
            promise(last ? Double.POSITIVE_INFINITY : cell.openedSeconds(slot + 1), out);
            if (!last) {
                awaited.addAll(present.keySet());
            }
        }
    }

    private void play(Script.Scene scene, Outbox out) {
        double openedSeconds = cell.openedSeconds(slot);
        for (Attachment leaving : scene.leaving()) {
            present.remove(leaving.server(), leaving);
            MemberId server = id(leaving);
            out.send(new Address.Member(server), new MemberDetached(server, leaving.server(), slot));
        }
        for (Attachment joining : scene.joining()) {
            present.put(joining.server(), joining);
            MemberId server = id(joining);
            out.send(
                    new Address.Member(server),
                    new MemberAttached(server, joining.server(), joining.attachment(), slot));
        }
        scene.outagesEnding()
                .forEach(server -> out.send(new Address.Server(server), new OutageEnded(server, openedSeconds)));
        scene.outagesBeginning()
                .forEach(server -> out.send(new Address.Server(server), new OutageBegan(server, openedSeconds)));
        for (TaskUploaded upload : scene.uploads()) {
            out.send(new Address.Server(1), upload);
        }
    }

    private void promise(double seconds, Outbox out) {
        boolean relayed = present.containsKey(1);
        present.keySet().forEach(server -> out.send(new Address.Server(server), new TimeAdvanced(seconds, relayed)));
    }

    private static MemberId id(Attachment attachment) {
        return MemberId.server(attachment.instance(), attachment.attachment());
    }
}
