package org.cellbed.edgeserver;

import java.util.PriorityQueue;
import java.util.Queue;
import org.cellbed.model.cell.Delay;
import org.cellbed.model.message.TaskForwarded;
import org.cellbed.model.message.TaskUploaded;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Outbox;

/**
 * What server 1 does for the others: when an upload is over, the task is forwarded over fibre (eq. 9). Goes on while the
 * server's computing is down. Not thread-safe.
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

    /** Forwards what has been uploaded before a time. */
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

    /** When the next upload is over, infinite if there is none. */
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
