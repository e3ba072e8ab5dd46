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
    /** [maxServers] when the next slot opened; [0] before. */
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

    /** A slot as another has kept it. */
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

    /** The slot with those of its tasks that a condition holds of. */
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

    /** Devices that have not said yet whether they have a task. */
    int awaited() {
        return awaited;
    }

    /** Whether the tasks have been decided on and sent on their way. */
    boolean closed() {
        return closed;
    }

    /** Takes a submission; false where it came before or is of a device that is not part of the slot. */
    boolean submit(TaskSubmitted submitted) {
        int position = opened.positionOf(submitted.device());
        if (position < 0 || submissions[position] != null) {
            return false;
        }
        giveUp(submitted.device());
        submissions[position] = submitted;
        return true;
    }

    /** Whether a device has a task is not waited for any longer. */
    void giveUp(int device) {
        int position = opened.positionOf(device);
        if (position >= 0 && awaitedFrom[position]) {
            awaitedFrom[position] = false;
            awaited--;
        }
    }

    /** No device will say any more whether it has a task. */
    void giveUpAll() {
        for (int device : opened.devices()) {
            giveUp(device);
        }
    }

    /** The submissions with a task, in the order of the devices. */
    List<TaskSubmitted> submitted() {
        List<TaskSubmitted> withTask = new ArrayList<>(submissions.length);
        for (TaskSubmitted submission : submissions) {
            if (submission != null && submission.hasTask()) {
                withTask.add(submission);
            }
        }
        return withTask;
    }

    /** A task is on its way, or lost already. */
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

    /** A device was done with a local task before the slot was closed: it counts once the task is known. */
    void measuredEarly(TaskMeasured measured) {
        int position = opened.positionOf(measured.device());
        if (position >= 0 && !closed) {
            measuredEarly[position] = measured;
        }
    }

    /** One of the tasks has ended that had not. */
    void oneEnded() {
        open--;
    }

    void close(int sharingTheBand, double varianceAfterDecisions) {
        closed = true;
        offloaders = sharingTheBand;
        loadVariance = varianceAfterDecisions;
    }

    /** The slot after this one has opened. */
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

    /** The tasks so far, in the order of the devices. */
    List<OpenTask> tasks() {
        List<OpenTask> present = new ArrayList<>(tasks.length);
        for (OpenTask task : tasks) {
            if (task != null) {
                present.add(task);
            }
        }
        return present;
    }

    /** Whether all that belongs into the transition is known at a time. */
    boolean settledAt(double seconds, double deadlineSeconds) {
        if (!closed || nextPresent.length == 0) {
            return false;
        }
        boolean overdue = opened.openedSeconds() + deadlineSeconds <= seconds;
        return awaited == 0 && (overdue || (open == 0 && lastLocalEndSeconds <= seconds));
    }

    Transition transition(double deadlineSeconds) {
        if (nextPresent.length == 0) {
            throw new IllegalStateException("slot " + opened.slot() + " has no successor yet");
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
