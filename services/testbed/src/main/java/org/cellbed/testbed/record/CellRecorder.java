package org.cellbed.testbed.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.cell.DeviceProfile;
import org.cellbed.model.cell.ServerProfile;
import org.cellbed.model.message.EventOccurred;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.MemberJoined;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.OutageRecorded;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.SlotMeans;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskSettled;
import org.cellbed.model.message.Transition;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.jspecify.annotations.Nullable;

/** Reads the journal of a cell and writes its files. Not thread-safe. */
public final class CellRecorder implements Role, Closeable {
    private final CellConstants constants;
    private final Optional<TasksFile> tasks;
    private final Optional<ActorsFile> actors;
    private final CsvWriter slots;
    private final CsvWriter devices;
    private final CsvWriter servers;
    private final CsvWriter outages;
    private final CsvWriter events;
    private final SummaryBuilder summary;
    private final Optional<LearningFiles> learning;

    private @Nullable Message last;
    private int lastSlot = -1;
    private boolean finished;

    /**
     * Creates the files of a cell.
     *
     * @param folder is there and empty
     * @param withTasks whether to write tasks.csv and, where actors decide, actors.csv
     * @param learned the policy that is trained, where one is
     */
    public CellRecorder(Path folder, CellConstants constants, boolean withTasks, Optional<String> learned)
            throws IOException {
        this.constants = constants;
        this.tasks = withTasks ? Optional.of(new TasksFile(folder)) : Optional.empty();
        this.actors = withTasks ? Optional.of(new ActorsFile(folder, constants.maxServers())) : Optional.empty();
        this.slots = new CsvWriter(folder.resolve("slots.csv"), slotsHeader(constants.maxServers()));
        this.devices = new CsvWriter(folder.resolve("devices.csv"), "device,f_local_hz,gain,distance_m,from_slot");
        this.servers = new CsvWriter(folder.resolve("servers.csv"), "server,f_hz,from_slot");
        this.outages = new CsvWriter(folder.resolve("outages.csv"), "server,from_s,to_s");
        this.events = new CsvWriter(folder.resolve("events.csv"), "time_s,event,subject,detail");
        this.summary = new SummaryBuilder(constants.maxServers());
        this.learning = learned.isPresent() ? Optional.of(new LearningFiles(folder, learned.get())) : Optional.empty();
    }

    @Override
    public void start(Outbox out) {
        // the recorder only listens
    }

    @Override
    public void receive(Message message, double nowSeconds, Outbox out) {
        if (message.equals(last)) {
            return;
        }
        last = message;
        if (message instanceof Transition transition) {
            recordOnce(transition);
        } else if (message instanceof TaskSettled settled) {
            tasks.ifPresent(file -> file.add(settled));
        } else if (message instanceof EventOccurred event) {
            record(event);
        } else if (message instanceof MemberJoined joined) {
            record(joined);
        } else if (message instanceof OutageRecorded outage) {
            outages.number(outage.server())
                    .number(outage.fromSeconds())
                    .number(outage.toSeconds())
                    .endRow();
        } else if (message instanceof RunFinished end) {
            summary.add(end);
            finished = true;
        } else if (message instanceof JournalEntry entry) {
            learning.ifPresent(files -> files.add(entry));
        }
    }

    @Override
    public void timerFired(Timer timer, double nowSeconds, Outbox out) {
        throw new IllegalStateException("the recorder asked for no timer, but got " + timer);
    }

    private void record(EventOccurred event) {
        events.number(event.seconds())
                .word(event.kind().text())
                .word(event.subject())
                .text(event.detail())
                .endRow();
    }

    /** The last slot recorded, -1 before the first. */
    public int lastSlot() {
        return lastSlot;
    }

    /** What has been recorded so far. */
    public SummaryBuilder summary() {
        return summary;
    }

    /** Whether the run is over and, where one learns, its learner has said all; after a run without a slot nobody waits for it. */
    public boolean finished() {
        return finished
                && (lastSlot < 0 || learning.map(LearningFiles::finished).orElse(true));
    }

    /**
     * Writes what was learned, where anything was.
     *
     * @return its SHA-256
     */
    public Optional<String> writeWeights() throws IOException {
        return learning.isPresent() ? learning.get().writeWeights() : Optional.empty();
    }

    /** Writes out what has been collected. */
    public void flush() {
        tasks.ifPresent(TasksFile::flush);
        actors.ifPresent(ActorsFile::flush);
        learning.ifPresent(LearningFiles::flush);
        otherFiles().forEach(CsvWriter::flush);
    }

    @Override
    public void close() throws IOException {
        if (tasks.isPresent()) {
            tasks.get().close();
        }
        if (actors.isPresent()) {
            actors.get().close();
        }
        if (learning.isPresent()) {
            learning.get().close();
        }
        for (CsvWriter file : otherFiles()) {
            file.close();
        }
    }

    private List<CsvWriter> otherFiles() {
        return List.of(slots, devices, servers, outages, events);
    }

    private void recordOnce(Transition transition) {
        if (transition.slot() > lastSlot) {
            record(transition);
        }
    }

    private void record(Transition transition) {
        lastSlot = transition.slot();
        SlotMeans means = SlotMeans.of(transition, constants.w1(), constants.w2());
        SlotOpened opened = transition.opened();
        slots.number(opened.slot()).number(opened.openedSeconds());
        for (int server = 1; server <= opened.maxServers(); server++) {
            slots.number(opened.present()[server - 1] ? opened.loadSeconds()[server - 1] : Double.NaN);
        }
        slots.number(transition.loadVariance())
                .number(means.delaySeconds())
                .number(means.utility())
                .endRow();
        summary.add(transition, means);
        tasks.ifPresent(file -> file.add(transition));
        actors.ifPresent(file -> file.add(transition));
    }

    private void record(MemberJoined joined) {
        if (joined.profile() instanceof DeviceProfile device) {
            devices.number(device.device())
                    .number(device.localHz())
                    .number(device.traced() ? Double.NaN : device.meanGain())
                    .number(device.distanceM())
                    .number(joined.fromSlot())
                    .endRow();
        } else if (joined.profile() instanceof ServerProfile server) {
            servers.number(server.server())
                    .number(server.computeHz())
                    .number(joined.fromSlot())
                    .endRow();
        }
    }

    private static String slotsHeader(int maxServers) {
        String loads = IntStream.rangeClosed(1, maxServers)
                .mapToObj(server -> "ld_" + server)
                .collect(Collectors.joining(","));
        return "slot,opened_s," + loads + ",var_ld,mean_delay_s,utility";
    }
}
