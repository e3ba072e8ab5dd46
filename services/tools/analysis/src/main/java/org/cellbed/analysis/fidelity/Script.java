package org.cellbed.analysis.fidelity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.LossCause;
import org.cellbed.model.message.TaskUploaded;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.Memberships;
import org.cellbed.rundir.OutagesFile;
import org.cellbed.rundir.TasksFile;

/**
 * What an eNodeB told its servers in a run, from the files of the run: who joins and leaves, outages, and the uploads with
 * the decisions, offloaders and gains that were recorded. Immutable.
 */
final class Script {
    /** What happens when a slot opens, in this order. */
    record Scene(
            List<Attachment> leaving,
            List<Attachment> joining,
            List<Integer> outagesEnding,
            List<Integer> outagesBeginning,
            List<TaskUploaded> uploads) {
        Scene() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private final TreeMap<Integer, Scene> scenes = new TreeMap<>();
    private final List<Attachment> attachments = new ArrayList<>();

    private Script() {}

    /** The script of a cell. What server 1 never passed on has reached no server. */
    static Script of(CellRun run, Cell cell) {
        Map<String, String> lossCauses = run.lossCauses();
        Script script = new Script();
        Memberships memberships = run.serverMemberships();
        Map<Memberships.Membership, Attachment> servers = script.addServers(memberships);
        run.outages().forEach(outage -> script.addOutage(run, outage));
        run.tasks().stream()
                .filter(row -> row.decision() > 0)
                .filter(row -> !LossCause.SERVER_1.text().equals(lossCauses.get(row.task())))
                .forEach(row -> script.addUpload(cell, row, memberships, servers));
        return script;
    }

    /** All servers that there ever are. */
    List<Attachment> attachments() {
        return List.copyOf(attachments);
    }

    /** What happens at a slot; nothing at most. */
    Scene at(int slot) {
        return scenes.getOrDefault(slot, new Scene());
    }

    /** The last slot at which something happens, -1 where nothing ever does. */
    int lastSlot() {
        return scenes.isEmpty() ? -1 : scenes.lastKey();
    }

    private Map<Memberships.Membership, Attachment> addServers(Memberships memberships) {
        Map<Memberships.Membership, Attachment> servers = new LinkedHashMap<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (Memberships.Membership membership : memberships.all()) {
            Attachment attachment =
                    new Attachment(membership.index(), counts.merge(membership.index(), 1, Integer::sum));
            servers.put(membership, attachment);
            attachments.add(attachment);
            scene(membership.fromSlot()).joining().add(attachment);
            if (membership.endSlot() < Integer.MAX_VALUE) {
                scene(membership.endSlot()).leaving().add(attachment);
            }
        }
        return servers;
    }

    private void addOutage(CellRun run, OutagesFile.Row outage) {
        scene(run.slotAt(outage.fromSeconds())).outagesBeginning().add(outage.server());
        scene(run.slotAt(outage.toSeconds())).outagesEnding().add(outage.server());
    }

    /** What was granted to a server that was not there, or while server 1 was not, never went out. */
    private void addUpload(
            Cell cell, TasksFile.Row row, Memberships memberships, Map<Memberships.Membership, Attachment> servers) {
        Optional<Attachment> server = memberships.at(row.decision(), row.slot()).map(servers::get);
        Optional<Attachment> gateway = memberships.at(1, row.slot()).map(servers::get);
        if (server.isPresent() && gateway.isPresent()) {
            scene(row.slot())
                    .uploads()
                    .add(new TaskUploaded(
                            row.slot(),
                            row.device(),
                            gateway.get().attachment(),
                            row.decision(),
                            server.get().attachment(),
                            row.lengthBits(),
                            row.cycles(),
                            cell.openedSeconds(row.slot()),
                            cell.constants().radio().uploadSeconds(row.lengthBits(), row.gain(), row.offloaders())));
        }
    }

    private Scene scene(int slot) {
        return scenes.computeIfAbsent(slot, opening -> new Scene());
    }
}
