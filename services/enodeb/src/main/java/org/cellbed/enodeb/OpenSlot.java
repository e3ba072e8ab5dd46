package org.cellbed.enodeb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskSubmitted;
import org.cellbed.model.message.Transition;
import org.jspecify.annotations.Nullable;

/** A slot from its opening to its transition. Arrays are by position in {@link SlotOpened#devices}. Not thread-safe. */
final class OpenSlot {
    private final SlotOpened opened;
    private final TaskSubmitted[] submissions;
    private final boolean[] awaitedFrom;
    private final OpenTask[] tasks;

    private int awaited;
    private int open;
    private boolean closed;
    private double lastLocalEndSeconds = Double.NEGATIVE_INFINITY;
    private int offloaders;
    private double loadVariance;
    private @Nullable SlotOpened next;

    OpenSlot(SlotOpened opened) {
        this.opened = opened;
        int active = opened.devices().length;
        this.submissions = new TaskSubmitted[active];
        this.tasks = new OpenTask[active];
        this.awaitedFrom = new boolean[active];
        Arrays.fill(awaitedFrom, true);
        this.awaited = active;
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

    /** Takes a submission; false where it came before, is of a device that is not part of the slot, or not awaited. */
    boolean submit(TaskSubmitted submitted) {
        int position = opened.positionOf(submitted.device());
        if (position < 0 || !awaitedFrom[position]) {
            return false;
        }
        noLongerAwaited(position);
        submissions[position] = submitted;
        return true;
    }

    /** A device will not say any more whether it has a task. */
    void giveUp(int device) {
        int position = opened.positionOf(device);
        if (position >= 0 && awaitedFrom[position]) {
            noLongerAwaited(position);
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
        tasks[opened.positionOf(task.device())] = task;
        if (!task.ended()) {
            open++;
        } else if (task.decision() == 0) {
            lastLocalEndSeconds = Math.max(lastLocalEndSeconds, opened.openedSeconds() + task.delaySeconds());
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
        if (next == null) {
            next = following;
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
        if (!closed || next == null) {
            return false;
        }
        boolean overdue = opened.openedSeconds() + deadlineSeconds <= seconds;
        return overdue || (awaited == 0 && open == 0 && lastLocalEndSeconds <= seconds);
    }

    Transition transition(double deadlineSeconds) {
        SlotOpened following = next;
        if (following == null) {
            throw new IllegalStateException("slot " + opened.slot() + " has no successor yet");
        }
        List<TaskOutcome> outcomes = new ArrayList<>(tasks.length);
        for (OpenTask task : tasks) {
            if (task != null) {
                outcomes.add(task.outcome(deadlineSeconds));
            }
        }
        return new Transition(opened, offloaders, loadVariance, outcomes, following.loadSeconds(), following.present());
    }

    private void noLongerAwaited(int position) {
        awaitedFrom[position] = false;
        awaited--;
    }
}
