package org.cellbed.edgeserver;

import org.cellbed.model.cell.Delay;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskForwarded;
import org.cellbed.model.message.TaskUploaded;

/**
 * A task as known to the server that computes it.
 *
 * @param slot the slot the task was generated in
 * @param device index, from 1
 * @param cycles C
 * @param generatedSeconds when the device generated the task
 * @param uploadSeconds t_up
 * @param transferSeconds t_tran, 0 at server 1
 * @param arrivesSeconds when it arrives at the server
 */
record Job(
        int slot,
        int device,
        long cycles,
        double generatedSeconds,
        double uploadSeconds,
        double transferSeconds,
        double arrivesSeconds)
        implements Comparable<Job> {
    /** Compares by arrival; ties by device, then slot. */
    @Override
    public int compareTo(Job other) {
        int byArrival = Double.compare(arrivesSeconds, other.arrivesSeconds);
        int byDevice = byArrival != 0 ? byArrival : Integer.compare(device, other.device);
        return byDevice != 0 ? byDevice : Integer.compare(slot, other.slot);
    }

    static Job of(TaskUploaded task) {
        return new Job(
                task.slot(),
                task.device(),
                task.cycles(),
                task.generatedSeconds(),
                task.uploadSeconds(),
                0.0,
                task.arrivesSeconds());
    }

    static Job of(TaskForwarded task) {
        return new Job(
                task.slot(),
                task.device(),
                task.cycles(),
                task.generatedSeconds(),
                task.uploadSeconds(),
                task.transferSeconds(),
                task.arrivesSeconds());
    }

    double computeSeconds(double computeHz) {
        return Delay.computeSeconds(cycles, computeHz);
    }

    TaskCompleted completed(int server, int attachment, double waitSeconds, double computeHz) {
        return new TaskCompleted(
                slot,
                device,
                server,
                attachment,
                generatedSeconds,
                uploadSeconds,
                transferSeconds,
                waitSeconds,
                computeSeconds(computeHz));
    }

    boolean sameTask(Job other) {
        return slot == other.slot && device == other.device;
    }
}
