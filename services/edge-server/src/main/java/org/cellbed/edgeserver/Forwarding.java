package org.cellbed.edgeserver;

import java.util.PriorityQueue;
import java.util.Queue;
import org.cellbed.model.cell.Delay;
import org.cellbed.model.message.TaskForwarded;
import org.cellbed.model.message.TaskUploaded;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Outbox;

/**
 * The forwarding of server 1 for the other servers: when an upload ends, the task is forwarded over fibre (eq. 9). An
 * outage of the server's computing does not affect it. Not thread-safe.
 */
final class Forwarding {
    private final double fibreBps;
    private final Queue<TaskUploaded> uploading = new PriorityQueue<>(Forwarding::byArrival);

    Forwarding(double fibreBps) {
        this.fibreBps = fibreBps;
    }

    void add(TaskUploaded task) {
        uploading.add(task);
    }

    /** Forwards the tasks whose upload ended before a time. */
    void advanceTo(double seconds, Outbox out) {
        while (nextEventSeconds() < seconds) {
            TaskUploaded task = uploading.remove();
            if (!task.equals(uploading.peek())) {
                out.send(new Address.Server(task.server()), forwarded(task));
            }
        }
    }

    private static int byArrival(TaskUploaded a, TaskUploaded b) {
        int byTime = Double.compare(a.arrivesSeconds(), b.arrivesSeconds());
        int byDevice = byTime != 0 ? byTime : Integer.compare(a.device(), b.device());
        return byDevice != 0 ? byDevice : Integer.compare(a.slot(), b.slot());
    }

    /** Returns the time when the next upload ends, infinite without one. */
    double nextEventSeconds() {
        TaskUploaded next = uploading.peek();
        return next == null ? Double.POSITIVE_INFINITY : next.arrivesSeconds();
    }

    private TaskForwarded forwarded(TaskUploaded task) {
        return new TaskForwarded(
                task.slot(),
                task.device(),
                task.server(),
                task.attachment(),
                task.cycles(),
                task.generatedSeconds(),
                task.uploadSeconds(),
                Delay.transferSeconds(task.lengthBits(), fibreBps, task.server()));
    }
}
