package org.cellbed.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.model.message.Transition;
import org.cellbed.rundir.ReferenceMeans;

/** Means over the last slots. Safe for use by many threads. */
final class RecentSlots {
    private static final int WINDOW_SLOTS = 100;

    private record Slot(double sumSeconds, int tasks, double loadVariance) {}

    private final Deque<Slot> window = new ArrayDeque<>();

    synchronized void add(Transition transition) {
        double sum = 0.0;
        int tasks = 0;
        for (TaskOutcome task : transition.outcomes()) {
            if (task.status() != TaskStatus.LOST) {
                sum += task.delaySeconds();
                tasks++;
            }
        }
        window.add(new Slot(sum, tasks, transition.loadVariance()));
        if (window.size() > WINDOW_SLOTS) {
            window.remove();
        }
    }

    /** Returns the means; NaN without slots. */
    synchronized ReferenceMeans means() {
        double sum = window.stream().mapToDouble(Slot::sumSeconds).sum();
        return new ReferenceMeans(
                sum / window.stream().mapToInt(Slot::tasks).sum(),
                window.stream().mapToDouble(Slot::loadVariance).average().orElse(Double.NaN));
    }
}
