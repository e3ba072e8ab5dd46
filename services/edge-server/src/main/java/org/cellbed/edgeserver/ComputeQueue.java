package org.cellbed.edgeserver;

import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One processor, first come, first served by arrival time (eq. 8), exact to the rounding of doubles. An outage pauses
 * the task in service, which is resumed afterwards; the pause counts as waiting. Times are emulated seconds and never
 * decrease. Not thread-safe.
 */
final class ComputeQueue {
    /** Receives completed tasks, in the order of their completion. */
    interface Completions {
        /** Handles a completed task with its waiting time. */
        void completed(Job job, double waitSeconds);
    }

    private final double computeHz;
    private final Queue<Job> coming = new PriorityQueue<>();
    private final Queue<Job> waiting = new ArrayDeque<>();

    private @Nullable Job inService;
    private double startedSeconds;
    private double pausedSeconds;
    /**
     * The completion time of the task in service, without further outages; while paused, the time without this outage.
     */
    private double completesSeconds;

    private double freeSeconds = Double.NEGATIVE_INFINITY;
    private @Nullable Double downSinceSeconds;
    private double reachedSeconds = Double.NEGATIVE_INFINITY;
    private long arrivedCycles;
    private long completedCycles;

    ComputeQueue(double computeHz) {
        this.computeHz = computeHz;
    }

    /** Adds a task, which arrives at its time or, if that has passed, at the next step. */
    void add(Job job) {
        coming.add(job);
    }

    /** Handles completions up to and including a time, and arrivals before it. */
    void advanceTo(double seconds, Completions completions) {
        boolean moved = true;
        while (moved) {
            double completion = nextCompletionSeconds();
            double arrival = nextArrivalSeconds();
            if (inService != null && downSinceSeconds == null && completion <= seconds && completion <= arrival) {
                complete(inService, completions);
            } else if (arrival < seconds) {
                arrive();
            } else {
                moved = false;
            }
        }
        reachedSeconds = Math.max(reachedSeconds, seconds);
    }

    /** Pauses computing at a time or, if that has passed, at the time reached. */
    void beginOutage(double atSeconds, Completions completions) {
        if (downSinceSeconds == null) {
            advanceTo(atSeconds, completions);
            downSinceSeconds = reachedSeconds;
        }
    }

    /** Resumes computing. */
    void endOutage(double atSeconds, Completions completions) {
        if (downSinceSeconds != null) {
            advanceTo(atSeconds, completions);
            double downSeconds = reachedSeconds - downSinceSeconds;
            freeSeconds = reachedSeconds;
            downSinceSeconds = null;
            if (inService != null) {
                completesSeconds += downSeconds;
                pausedSeconds += downSeconds;
            } else {
                serveNext();
            }
        }
    }

    /** Passes on the task in service, if there is one, as it will complete without an outage. */
    void inService(Completions completions) {
        if (inService != null) {
            completions.completed(inService, waitSeconds(inService));
        }
    }

    /** Whether an outage is in progress. */
    boolean down() {
        return downSinceSeconds != null;
    }

    /** Returns the time of the next event, infinite without one. */
    double nextEventSeconds() {
        return Math.min(nextCompletionSeconds(), nextArrivalSeconds());
    }

    /** Returns the cycles of all tasks that have arrived. */
    long arrivedCycles() {
        return arrivedCycles;
    }

    /** Returns the cycles of all completed tasks. */
    long completedCycles() {
        return completedCycles;
    }

    /** Returns the cycles done of the task in service at a time not before the last step, within [0, its cycles]. */
    double partialCycles(double atSeconds) {
        if (inService == null) {
            return 0.0;
        }
        double pausedOrNow = downSinceSeconds == null ? atSeconds : downSinceSeconds;
        double remaining = (completesSeconds - pausedOrNow) * computeHz;
        return Math.min((double) inService.cycles(), Math.max(0.0, inService.cycles() - remaining));
    }

    /** Returns the completion time of the task in service; infinite without one or during an outage. */
    double nextCompletionSeconds() {
        return inService == null || downSinceSeconds != null ? Double.POSITIVE_INFINITY : completesSeconds;
    }

    private double nextArrivalSeconds() {
        Job next = coming.peek();
        return next == null ? Double.POSITIVE_INFINITY : next.arrivesSeconds();
    }

    private void arrive() {
        Job job = coming.remove();
        while (coming.peek() != null && coming.peek().sameTask(job)) {
            coming.remove();
        }
        arrivedCycles += job.cycles();
        waiting.add(job);
        if (inService == null && downSinceSeconds == null) {
            serveNext();
        }
    }

    private void serveNext() {
        inService = waiting.poll();
        if (inService != null) {
            startedSeconds = Math.max(inService.arrivesSeconds(), freeSeconds);
            completesSeconds = startedSeconds + inService.computeSeconds(computeHz);
            pausedSeconds = 0.0;
        }
    }

    private void complete(Job job, Completions completions) {
        completedCycles += job.cycles();
        freeSeconds = completesSeconds;
        double waitSeconds = waitSeconds(job);
        serveNext();
        completions.completed(job, waitSeconds);
    }

    private double waitSeconds(Job served) {
        return startedSeconds - served.arrivesSeconds() + pausedSeconds;
    }
}
