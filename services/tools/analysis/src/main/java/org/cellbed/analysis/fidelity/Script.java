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
 * The messages of an eNodeB to its servers in a run, from the files of the run: which servers join and leave, outages,
 * and the uploads with the recorded decisions, offloaders and gains. Immutable.
 */
final class Script {
    /** The messages at the opening of a slot, in this order. */
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

    /**
     * Makes the script of a cell. It leaves out tasks that server 1 never forwarded, because they reached no server.
     */
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

    /** Returns the attachments of all servers during the run. */
    List<Attachment> attachments() {
        return List.copyOf(attachments);
    }

    /** Returns the messages of a slot; often none. */
    Scene at(int slot) {
        return scenes.getOrDefault(slot, new Scene());
    }

    /** Returns the last slot with messages, -1 if there is none. */
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

    /** Adds an upload. A task granted while its server or server 1 was absent was never sent, so it is left out. */
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
