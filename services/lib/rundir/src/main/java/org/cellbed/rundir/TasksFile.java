package org.cellbed.rundir;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskSettled;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.model.message.Transition;

/**
 * tasks.csv: a row per task in the order of slot and device. A row is written only after earlier rows, which may wait
 * for open work. Not thread-safe.
 */
public final class TasksFile implements Closeable {
    /** The name of the file. */
    public static final String NAME = "tasks.csv";

    /** The columns. */
    public static final Table COLUMNS = new Table();

    /** The columns of tasks.csv: names, and how cells are written and read. */
    public static final class Table extends Columns<Cells> {
        final Column.Wholes slot = whole("slot", Cells::slot);
        final Column.Wholes device = whole("device", cells -> cells.task().device());
        final Column.Words task = word("task", Cells::name);
        final Column.Numbers generated = numberText("generated_s", Cells::openedText);
        final Column.Wholes length = whole("length_bits", cells -> cells.task().lengthBits());
        final Column.Wholes cycles = whole("cycles", cells -> cells.task().cycles());
        final Column.Wholes decision = whole("decision", cells -> cells.task().decision());
        final Column.Numbers gain = numberText("gain", Cells::gainText);
        final Column.Wholes offloaders = whole("offloaders", Cells::offloaders);

        /** The time of computing on the device. */
        public final Column.Numbers local =
                numberOrEmpty("t_local_s", cells -> cells.task().localSeconds());

        /** The time of the upload. */
        public final Column.Numbers upload =
                numberOrEmpty("t_up_s", cells -> cells.task().uploadSeconds());

        /** The time of the transfer over fibre. */
        public final Column.Numbers transfer =
                numberOrEmpty("t_tran_s", cells -> cells.task().transferSeconds());

        /** The waiting time at the server. */
        public final Column.Numbers waiting =
                numberOrEmpty("t_wait_s", cells -> cells.task().waitSeconds());

        /** The time of computing at the server. */
        public final Column.Numbers compute =
                numberOrEmpty("t_comp_s", cells -> cells.task().computeSeconds());

        /** The time of the return of the result. */
        public final Column.Numbers returning =
                numberOrEmpty("t_return_s", cells -> cells.task().returnSeconds());

        /** The delay. */
        public final Column.Numbers delay =
                numberOrEmpty("delay_s", cells -> cells.task().delaySeconds());

        final Column.Constants<TaskStatus> status =
                constant("status", cells -> cells.task().status().text(), TaskStatus::find, "done, timed_out or lost");
        final Column.Wholes policyVersion =
                whole("policy_version", cells -> cells.task().policyVersion());

        private Table() {}

        private Row read(CsvRow row) throws RunReadException {
            return new Row(
                    row.line(),
                    slot.of(row),
                    device.of(row),
                    task.of(row),
                    generated.of(row),
                    length.longOf(row),
                    cycles.longOf(row),
                    decision.of(row),
                    gain.of(row),
                    offloaders.of(row),
                    local.of(row),
                    upload.of(row),
                    transfer.of(row),
                    waiting.of(row),
                    compute.of(row),
                    returning.of(row),
                    delay.of(row),
                    status.of(row),
                    policyVersion.of(row));
        }
    }

    /**
     * A row. Times in seconds; an empty cell is NaN.
     *
     * @param line its line in the file, from 1
     * @param slot from 0
     * @param device index, from 1
     * @param task the task's name, slot-device
     * @param decision 0 local, m server m, -1 no decision
     * @param gain linear channel gain at generation
     * @param offloaders devices that shared the band in this slot, K
     */
    public record Row(
            int line,
            int slot,
            int device,
            String task,
            double generatedSeconds,
            long lengthBits,
            long cycles,
            int decision,
            double gain,
            int offloaders,
            double localSeconds,
            double uploadSeconds,
            double transferSeconds,
            double waitSeconds,
            double computeSeconds,
            double returnSeconds,
            double delaySeconds,
            TaskStatus status,
            int policyVersion) {
        /** Whether the task was lost. */
        public boolean lost() {
            return status == TaskStatus.LOST;
        }

        /** Returns the time when the task arrives at its server. */
        public double arrivesSeconds() {
            return generatedSeconds + uploadSeconds + transferSeconds;
        }

        /** Returns the time when its work is completed; NaN if unknown. */
        public double completesSeconds() {
            return generatedSeconds + localSeconds + uploadSeconds + transferSeconds + waitSeconds + computeSeconds;
        }

        /** Returns the sum of the parts of the delay; NaN if one is unknown. */
        public double partsSeconds() {
            return localSeconds + uploadSeconds + transferSeconds + waitSeconds + computeSeconds + returnSeconds;
        }
    }

    /** The content of a row; texts that tasks share are made once. */
    private record Cells(
            int slot, String slotText, String openedText, int offloaders, String gainText, TaskOutcome task) {
        String name() {
            return slotText + '-' + task.device();
        }
    }

    private record Slot(Transition transition, List<TaskOutcome> outcomes) {
        boolean open() {
            return outcomes.stream().anyMatch(TaskOutcome::workOpen);
        }
    }

    private final CsvFile<Cells> file;
    private final Deque<Slot> waiting = new ArrayDeque<>();
    private double[] lastGain = new double[16];
    private String[] lastGainText = new String[16];

    /** Creates the file of a cell. */
    public TasksFile(Path folder) throws IOException {
        this.file = COLUMNS.create(folder.resolve(NAME));
    }

    /**
     * Reads the file of a cell.
     *
     * @throws RunReadException if it is missing or malformed
     */
    public static List<Row> read(Path folder) throws RunReadException {
        return COLUMNS.read(folder.resolve(NAME), COLUMNS::read);
    }

    /** Adds the tasks of a slot. */
    public void add(Transition transition) {
        waiting.add(new Slot(transition, new ArrayList<>(transition.outcomes())));
        writeClosed();
    }

    /** Replaces a task with open work by its final outcome. */
    public void add(TaskSettled settled) {
        for (Slot slot : waiting) {
            if (slot.transition().slot() == settled.slot()) {
                slot.outcomes()
                        .replaceAll(outcome ->
                                outcome.device() == settled.outcome().device() ? settled.outcome() : outcome);
            }
        }
        writeClosed();
    }

    /** Flushes the rows that do not wait for earlier ones. */
    public void flush() {
        file.flush();
    }

    @Override
    public void close() throws IOException {
        waiting.forEach(this::write);
        waiting.clear();
        file.close();
    }

    private void writeClosed() {
        while (!waiting.isEmpty() && !waiting.element().open()) {
            write(waiting.remove());
        }
    }

    private void write(Slot slot) {
        int number = slot.transition().slot();
        String slotText = Integer.toString(number);
        String opened = CsvWriter.text(slot.transition().opened().openedSeconds());
        int offloaders = slot.transition().offloaders();
        for (TaskOutcome task : slot.outcomes()) {
            file.add(new Cells(number, slotText, opened, offloaders, gainText(task.device(), task.gain()), task));
        }
    }

    /** Returns the text of a gain; caches it, because most gains stay the same and their texts are long. */
    private String gainText(int device, double gain) {
        if (device >= lastGain.length) {
            lastGain = Arrays.copyOf(lastGain, 2 * device);
            lastGainText = Arrays.copyOf(lastGainText, 2 * device);
        }
        if (lastGainText[device] == null || lastGain[device] != gain) {
            lastGain[device] = gain;
            lastGainText[device] = CsvWriter.text(gain);
        }
        return lastGainText[device];
    }
}
