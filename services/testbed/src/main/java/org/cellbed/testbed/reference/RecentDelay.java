package org.cellbed.testbed.reference;

import java.util.ArrayDeque;
import java.util.Deque;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.model.message.Transition;

/** The mean delay over the last slots. Safe for use by many threads. */
final class RecentDelay {
    private static final int WINDOW_SLOTS = 100;

    private record Slot(double sumSeconds, int tasks) {}

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
        window.add(new Slot(sum, tasks));
        if (window.size() > WINDOW_SLOTS) {
            window.remove();
        }
    }

    /** NaN where there is none. */
    synchronized double meanSeconds() {
        double sum = window.stream().mapToDouble(Slot::sumSeconds).sum();
        return sum / window.stream().mapToInt(Slot::tasks).sum();
    }
}
