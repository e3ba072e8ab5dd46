package org.cellbed.testbed.record;

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
import org.cellbed.model.message.Transition;

/**
 * tasks.csv: a row per task in the order of slot and device. Rows wait for those before them whose work is still open. Not
 * thread-safe.
 */
final class TasksFile implements Closeable {
    static final String HEADER = "slot,device,task,generated_s,length_bits,cycles,decision,gain,offloaders,t_local_s,"
            + "t_up_s,t_tran_s,t_wait_s,t_comp_s,t_return_s,delay_s,status,policy_version";

    private record Slot(Transition transition, List<TaskOutcome> outcomes) {
        boolean open() {
            return outcomes.stream().anyMatch(TaskOutcome::workOpen);
        }
    }

    private final CsvWriter csv;
    private final Deque<Slot> waiting = new ArrayDeque<>();
    private double[] lastGain = new double[16];
    private String[] lastGainText = new String[16];

    TasksFile(Path folder) throws IOException {
        this.csv = new CsvWriter(folder.resolve("tasks.csv"), HEADER);
    }

    void add(Transition transition) {
        waiting.add(new Slot(transition, new ArrayList<>(transition.outcomes())));
        writeClosed();
    }

    void add(TaskSettled settled) {
        for (Slot slot : waiting) {
            if (slot.transition().slot() == settled.slot()) {
                slot.outcomes()
                        .replaceAll(outcome ->
                                outcome.device() == settled.outcome().device() ? settled.outcome() : outcome);
            }
        }
        writeClosed();
    }

    /** Writes out the rows that wait for nothing. */
    void flush() {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        waiting.forEach(this::write);
        waiting.clear();
        csv.close();
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
        String offloaders = Integer.toString(slot.transition().offloaders());
        for (TaskOutcome task : slot.outcomes()) {
            csv.word(slotText).number(task.device()).word(slotText + '-' + task.device());
            csv.word(opened).number(task.lengthBits()).number(task.cycles()).number(task.decision());
            csv.word(gainText(task.device(), task.gain())).word(offloaders);
            csv.number(task.localSeconds()).number(task.uploadSeconds()).number(task.transferSeconds());
            csv.number(task.waitSeconds()).number(task.computeSeconds()).number(task.returnSeconds());
            csv.number(task.delaySeconds());
            csv.word(task.status().text()).number(task.policyVersion()).endRow();
        }
    }

    /** Gains mostly stay as they were, and their text is long. */
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
