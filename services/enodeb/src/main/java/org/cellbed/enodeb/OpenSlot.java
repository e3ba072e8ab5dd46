package org.cellbed.enodeb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskMeasured;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskSubmitted;
import org.cellbed.model.message.Transition;

/** A slot from its opening to its transition. Arrays are by position in {@link SlotOpened#devices}. Not thread-safe. */
final class OpenSlot {
    private final SlotOpened opened;
    private final TaskSubmitted[] submissions;
    private final boolean[] awaitedFrom;
    private final OpenTask[] tasks;
    private final TaskMeasured[] measuredEarly;

    private int awaited;
    private int open;
    private boolean closed;
    private double lastLocalEndSeconds = Double.NEGATIVE_INFINITY;
    private int offloaders;
    private double loadVariance;
    /** [maxServers] loads at the opening of the next slot; [0] before. */
    private double[] nextLoadSeconds = {};

    private boolean[] nextPresent = {};

    OpenSlot(SlotOpened opened) {
        this.opened = opened;
        int active = opened.devices().length;
        this.submissions = new TaskSubmitted[active];
        this.tasks = new OpenTask[active];
        this.measuredEarly = new TaskMeasured[active];
        this.awaitedFrom = new boolean[active];
        Arrays.fill(awaitedFrom, true);
        this.awaited = active;
    }

    /** Restores a slot from a saved state. */
    static OpenSlot restored(CellState.Slot state) {
        OpenSlot slot = new OpenSlot(state.opened());
        for (int device : state.opened().devices()) {
            if (!state.awaited().contains(device)) {
                slot.giveUp(device);
            }
        }
        state.submissions().forEach(task -> slot.submissions[state.opened().positionOf(task.device())] = task);
        state.measuredEarly().forEach(slot::measuredEarly);
        for (CellState.Task each : state.tasks()) {
            OpenTask task = OpenTask.restored(each);
            int position = state.opened().positionOf(task.device());
            slot.submissions[position] = each.submitted();
            slot.tasks[position] = task;
            slot.open += task.ended() ? 0 : 1;
        }
        slot.closed = state.closed();
        slot.lastLocalEndSeconds = state.lastLocalEndSeconds();
        slot.offloaders = state.offloaders();
        slot.loadVariance = state.loadVariance();
        slot.nextLoadSeconds = state.nextLoadSeconds();
        slot.nextPresent = state.nextPresent();
        return slot;
    }

    /** Returns the state of the slot with the tasks that a condition selects. */
    CellState.Slot state(Predicate<OpenTask> which) {
        List<TaskSubmitted> withoutTask = new ArrayList<>();
        List<TaskMeasured> early = new ArrayList<>();
        List<Integer> awaitedDevices = new ArrayList<>();
        for (int k = 0; k < tasks.length; k++) {
            if (submissions[k] != null && tasks[k] == null) {
                withoutTask.add(submissions[k]);
            }
            if (measuredEarly[k] != null && !closed) {
                early.add(measuredEarly[k]);
            }
            if (awaitedFrom[k]) {
                awaitedDevices.add(opened.devices()[k]);
            }
        }
        return new CellState.Slot(
                opened,
                withoutTask,
                early,
                awaitedDevices,
                tasks().stream().filter(which).map(OpenTask::state).toList(),
                closed,
                offloaders,
                loadVariance,
                lastLocalEndSeconds,
                nextLoadSeconds,
                nextPresent);
    }

    SlotOpened opened() {
        return opened;
    }

    /** Returns the number of devices that have not yet reported whether they have a task. */
    int awaited() {
        return awaited;
    }

    /** Whether the tasks have been decided and sent. */
    boolean closed() {
        return closed;
    }

    /** Adds a submission; returns false for a duplicate or a device that is not part of the slot. */
    boolean submit(TaskSubmitted submitted) {
        int position = opened.positionOf(submitted.device());
        if (position < 0 || submissions[position] != null) {
            return false;
        }
        giveUp(submitted.device());
        submissions[position] = submitted;
        return true;
    }

    /** Stops waiting for a device's report whether it has a task. */
    void giveUp(int device) {
        int position = opened.positionOf(device);
        if (position >= 0 && awaitedFrom[position]) {
            awaitedFrom[position] = false;
            awaited--;
        }
    }

    /** Stops waiting for all remaining devices. */
    void giveUpAll() {
        for (int device : opened.devices()) {
            giveUp(device);
        }
    }

    /** Returns the submissions with a task, in the order of the devices. */
    List<TaskSubmitted> submitted() {
        List<TaskSubmitted> withTask = new ArrayList<>(submissions.length);
        for (TaskSubmitted submission : submissions) {
            if (submission != null && submission.hasTask()) {
                withTask.add(submission);
            }
        }
        return withTask;
    }

    /** Adds a task that is in flight or already lost. */
    void add(OpenTask task) {
        int position = opened.positionOf(task.device());
        tasks[position] = task;
        if (measuredEarly[position] != null && !task.ended()) {
            task.measured(measuredEarly[position]);
        }
        if (!task.ended()) {
            open++;
        } else if (task.decision() == 0) {
            lastLocalEndSeconds = Math.max(lastLocalEndSeconds, opened.openedSeconds() + task.delaySeconds());
        }
    }

    /** Keeps a measurement of a local task that ended before the slot closed, until the task is known. */
    void measuredEarly(TaskMeasured measured) {
        int position = opened.positionOf(measured.device());
        if (position >= 0 && !closed) {
            measuredEarly[position] = measured;
        }
    }

    /** Counts the end of one of the tasks. */
    void oneEnded() {
        open--;
    }

    void close(int sharingTheBand, double varianceAfterDecisions) {
        closed = true;
        offloaders = sharingTheBand;
        loadVariance = varianceAfterDecisions;
    }

    /** Takes the state at the opening of the next slot. */
    void followedBy(SlotOpened following) {
        if (nextPresent.length == 0) {
            nextLoadSeconds = following.loadSeconds();
            nextPresent = following.present();
        }
    }

    Optional<OpenTask> task(int device) {
        int position = opened.positionOf(device);
        return position < 0 ? Optional.empty() : Optional.ofNullable(tasks[position]);
    }

    /** Returns the tasks so far, in the order of the devices. */
    List<OpenTask> tasks() {
        List<OpenTask> present = new ArrayList<>(tasks.length);
        for (OpenTask task : tasks) {
            if (task != null) {
                present.add(task);
            }
        }
        return present;
    }

    /** Whether all parts of the transition are known at a time. */
    boolean settledAt(double seconds, double deadlineSeconds) {
        if (!closed || nextPresent.length == 0) {
            return false;
        }
        boolean overdue = opened.openedSeconds() + deadlineSeconds <= seconds;
        return awaited == 0 && (overdue || (open == 0 && lastLocalEndSeconds <= seconds));
    }

    Transition transition(double deadlineSeconds) {
        if (nextPresent.length == 0) {
            throw new IllegalStateException(
                    "slot " + opened.slot() + ": found no successor, expected the next slot to be open");
        }
        List<TaskOutcome> outcomes = new ArrayList<>(tasks.length);
        for (OpenTask task : tasks) {
            if (task != null) {
                outcomes.add(task.outcome(deadlineSeconds));
            }
        }
        return new Transition(opened, offloaders, loadVariance, outcomes, nextLoadSeconds, nextPresent);
    }
}
