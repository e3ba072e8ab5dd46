package org.cellbed.rundir;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.cellbed.model.message.TaskSettled;
import org.cellbed.model.message.Transition;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.jspecify.annotations.Nullable;

/** A recorder of a cell: reads its journal and writes its files. Not thread-safe. */
public final class CellRecorder implements Role, Closeable {
    private final CellConstants constants;
    private final Optional<TasksFile> tasks;
    private final Optional<ActorsFile> actors;
    private final SlotsFile slots;
    private final CsvFile<DevicesFile.Joined> devices;
    private final CsvFile<ServersFile.Joined> servers;
    private final CsvFile<OutageRecorded> outages;
    private final CsvFile<EventOccurred> events;
    private final SummaryBuilder summary;
    private final Optional<LearningFiles> learning;

    private @Nullable Message last;
    private int lastSlot = -1;
    private boolean finished;

    /**
     * Creates the files of a cell.
     *
     * @param folder an existing, empty folder
     * @param withTasks whether to write tasks.csv and, where actors decide, actors.csv
     * @param learned the name of the trained policy, if there is one
     */
    public CellRecorder(Path folder, CellConstants constants, boolean withTasks, Optional<String> learned)
            throws IOException {
        this.constants = constants;
        this.tasks = withTasks ? Optional.of(new TasksFile(folder)) : Optional.empty();
        this.actors = withTasks ? Optional.of(new ActorsFile(folder, constants.maxServers())) : Optional.empty();
        this.slots = new SlotsFile(folder, constants.maxServers());
        this.devices = DevicesFile.create(folder);
        this.servers = ServersFile.create(folder);
        this.outages = OutagesFile.create(folder);
        this.events = EventsFile.create(folder);
        this.summary = new SummaryBuilder(constants.maxServers());
        this.learning = learned.isPresent() ? Optional.of(new LearningFiles(folder, learned.get())) : Optional.empty();
    }

    @Override
    public void start(Outbox out) {
        // the recorder only reads
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
            events.add(event);
        } else if (message instanceof MemberJoined joined) {
            record(joined);
        } else if (message instanceof OutageRecorded outage) {
            outages.add(outage);
        } else if (message instanceof RunFinished end) {
            summary.add(end);
            finished = true;
        } else if (message instanceof JournalEntry entry) {
            learning.ifPresent(files -> files.add(entry));
        }
    }

    @Override
    public void timerFired(Timer timer, double nowSeconds, Outbox out) {
        throw new IllegalStateException("found timer " + timer + ", expected none");
    }

    /** Returns the last slot recorded, -1 before the first. */
    public int lastSlot() {
        return lastSlot;
    }

    /** Returns the summary of the slots recorded so far. */
    public SummaryBuilder summary() {
        return summary;
    }

    /**
     * Whether the run is over and its learner, if there is one, has finished; a run without a slot does not wait for
     * the learner.
     */
    public boolean finished() {
        return finished
                && (lastSlot < 0 || learning.map(LearningFiles::finished).orElse(true));
    }

    /**
     * Writes the learned weights, if there are any.
     *
     * @return their SHA-256 and the kernels of the BLAS
     */
    public Optional<Learned> writeWeights() throws IOException {
        return learning.isPresent() ? learning.get().writeWeights() : Optional.empty();
    }

    /** Flushes the buffered rows. */
    public void flush() {
        tasks.ifPresent(TasksFile::flush);
        actors.ifPresent(ActorsFile::flush);
        learning.ifPresent(LearningFiles::flush);
        slots.flush();
        otherFiles().forEach(CsvFile::flush);
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
        slots.close();
        for (CsvFile<?> file : otherFiles()) {
            file.close();
        }
    }

    private List<CsvFile<?>> otherFiles() {
        return List.of(devices, servers, outages, events);
    }

    private void recordOnce(Transition transition) {
        if (transition.slot() > lastSlot) {
            record(transition);
        }
    }

    private void record(Transition transition) {
        lastSlot = transition.slot();
        SlotMeans means = SlotMeans.of(transition, constants.w1(), constants.w2());
        slots.add(transition, means);
        summary.add(transition, means);
        tasks.ifPresent(file -> file.add(transition));
        actors.ifPresent(file -> file.add(transition));
    }

    private void record(MemberJoined joined) {
        if (joined.profile() instanceof DeviceProfile device) {
            devices.add(new DevicesFile.Joined(device, joined.fromSlot()));
        } else if (joined.profile() instanceof ServerProfile server) {
            servers.add(new ServersFile.Joined(server, joined.fromSlot()));
        }
    }
}
