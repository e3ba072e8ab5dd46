package org.cellbed.model.policy.dispatch;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** One server, event by event: serves by arrival, ties by device, and can be stopped. */
public final class ServerSimulation {
    private final double computeHz;
    private final PriorityQueue<Job> queue = new PriorityQueue<>(Comparator.comparingDouble(Job::arrival)
            .thenComparingInt(Job::device)
            .thenComparingInt(Job::slot));
    private @Nullable Job current;
    private double cyclesLeft;
    private double now;
    private double committedCycles;

    public ServerSimulation(double computeHz) {
        this.computeHz = computeHz;
    }

    /** A task on its way or waiting; {@code onDone} hears when it is finished. */
    public record Job(double arrival, int device, int slot, double cycles, Done onDone) {}

    public interface Done {
        void at(double seconds);
    }

    public void grant(Job job) {
        committedCycles += job.cycles();
        queue.add(job);
    }

    /** LD: all that is granted and not computed. */
    public double loadSeconds() {
        return committedCycles / computeHz;
    }

    /** The server stands still until then. */
    public void pauseUntil(double seconds) {
        now = seconds;
    }

    public void runUntil(double seconds) {
        while (now < seconds && (current != null || !queue.isEmpty())) {
            if (current == null) {
                if (queue.element().arrival() >= seconds) {
                    break;
                }
                current = queue.remove();
                cyclesLeft = current.cycles();
                now = Math.max(now, current.arrival());
            }
            double end = now + cyclesLeft / computeHz;
            if (end > seconds) {
                work((seconds - now) * computeHz);
                now = seconds;
            } else {
                work(cyclesLeft);
                now = end;
                current.onDone().at(end);
                current = null;
            }
        }
        now = Math.max(now, Math.min(seconds, Double.MAX_VALUE));
    }

    private void work(double cycles) {
        cyclesLeft -= cycles;
        committedCycles = Math.max(0.0, committedCycles - cycles);
    }
}
