package org.cellbed.enodeb;

import java.util.Optional;
import org.cellbed.model.cell.Delay;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.LossCause;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskMeasured;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.model.message.TaskSubmitted;
import org.cellbed.model.message.TaskUploaded;

/** A task from its submission to its end. Times are in seconds, NaN if unknown. Not thread-safe. */
final class OpenTask {
    private final TaskSubmitted submitted;
    private final int decision;
    private final int attachment;
    private final double uploadSeconds;
    private final double transferSeconds;

    private boolean workOpen;
    private boolean measured;
    private boolean overdueBefore;
    private double missedSinceSeconds = Double.NaN;
    private double waitSeconds = Double.NaN;
    private double computeSeconds = Double.NaN;
    private double returnSeconds = Double.NaN;
    private double delaySeconds = Double.NaN;
    private Optional<LossCause> lossCause = Optional.empty();

    private OpenTask(
            TaskSubmitted submitted, int decision, int attachment, double uploadSeconds, double transferSeconds) {
        this.submitted = submitted;
        this.decision = decision;
        this.attachment = attachment;
        this.uploadSeconds = uploadSeconds;
        this.transferSeconds = transferSeconds;
    }

    /** Creates a task that its device computes. In virtual time its delay is known at once. */
    static OpenTask local(TaskSubmitted submitted, boolean delayKnown) {
        OpenTask task = new OpenTask(submitted, 0, 0, 0.0, 0.0);
        task.waitSeconds = submitted.localWaitSeconds();
        task.computeSeconds = 0.0;
        if (delayKnown) {
            task.returnSeconds = 0.0;
            task.delaySeconds = task.modelSeconds();
        }
        return task;
    }

    /** Creates a task whose work has been granted to a server. */
    static OpenTask granted(
            TaskSubmitted submitted, int server, int attachment, double uploadSeconds, double transferSeconds) {
        OpenTask task = new OpenTask(submitted, server, attachment, uploadSeconds, transferSeconds);
        task.workOpen = true;
        return task;
    }

    /** Creates a task that was submitted after the slot's decision window. */
    static OpenTask decisionless(TaskSubmitted submitted) {
        return new OpenTask(submitted, -1, 0, 0.0, 0.0);
    }

    /** Restores a task from a saved state. */
    static OpenTask restored(CellState.Task state) {
        OpenTask task = new OpenTask(
                state.submitted(),
                state.decision(),
                state.attachment(),
                state.uploadSeconds(),
                state.transferSeconds());
        task.workOpen = state.workOpen();
        task.measured = state.measured();
        task.overdueBefore = state.overdueBefore();
        task.missedSinceSeconds = state.missedSinceSeconds();
        task.waitSeconds = state.waitSeconds();
        task.computeSeconds = state.computeSeconds();
        task.returnSeconds = state.returnSeconds();
        task.delaySeconds = state.delaySeconds();
        task.lossCause = state.lossCause();
        return task;
    }

    CellState.Task state() {
        return new CellState.Task(
                submitted,
                decision,
                attachment,
                uploadSeconds,
                transferSeconds,
                workOpen,
                measured,
                overdueBefore,
                missedSinceSeconds,
                waitSeconds,
                computeSeconds,
                returnSeconds,
                delaySeconds,
                lossCause);
    }

    /** Returns the upload message for an attachment of server 1. */
    TaskUploaded uploaded(int gateway, double generatedSeconds) {
        return new TaskUploaded(
                submitted.slot(),
                device(),
                gateway,
                decision,
                attachment,
                submitted.lengthBits(),
                cycles(),
                generatedSeconds,
                uploadSeconds);
    }

    TaskSubmitted submitted() {
        return submitted;
    }

    int device() {
        return submitted.device();
    }

    int decision() {
        return decision;
    }

    int attachment() {
        return attachment;
    }

    long cycles() {
        return submitted.cycles();
    }

    double uploadSeconds() {
        return uploadSeconds;
    }

    /** Returns the time of its arrival at its server. */
    double arrivesSeconds(double generatedSeconds) {
        return generatedSeconds + uploadSeconds + transferSeconds;
    }

    /** Whether a server has not completed the work granted for it. */
    boolean workOpen() {
        return workOpen;
    }

    boolean onServer(int server, int ofAttachment) {
        return workOpen && decision == server && attachment == ofAttachment;
    }

    /** Whether the end of the task is known, apart from its deadline. */
    boolean ended() {
        return lossCause.isPresent() || !Double.isNaN(delaySeconds);
    }

    /** Whether its result is overdue at a time and was so at the last call. */
    boolean overdueAgain(double generatedSeconds, double seconds) {
        boolean overdue = !ended() && !workOpen && generatedSeconds + modelSeconds() <= seconds;
        boolean again = overdue && overdueBefore;
        overdueBefore = overdue;
        return again;
    }

    /**
     * Returns the time of the first call after it should have arrived at its server without being done since; NaN at
     * that first call.
     */
    double missedSince(double generatedSeconds, double seconds) {
        double since = missedSinceSeconds;
        if (workOpen && Double.isNaN(since) && arrivesSeconds(generatedSeconds) <= seconds) {
            missedSinceSeconds = seconds;
        }
        return since;
    }

    /** Whether it has ended at a time; in virtual time a local task ends after its delay is known. */
    boolean endedBy(double generatedSeconds, double seconds) {
        return lossCause.isPresent() || measured || generatedSeconds + delaySeconds <= seconds;
    }

    /** Returns the delay of a task that has ended and was not lost. */
    double delaySeconds() {
        return delaySeconds;
    }

    /** Returns the delay from its parts (eqs. 6, 10 and 11), without the return of the result. */
    double modelSeconds() {
        return decision == 0
                ? waitSeconds + localSeconds()
                : Delay.offloadedSeconds(uploadSeconds, transferSeconds, waitSeconds, computeSeconds);
    }

    /** Handles the completion by its server. */
    void workDone(TaskCompleted completed) {
        workOpen = false;
        waitSeconds = completed.waitSeconds();
        computeSeconds = completed.computeSeconds();
    }

    /** Marks its work as lost: its server will never complete it. */
    void workLost() {
        workOpen = false;
    }

    /** Ends the task in virtual time: the result arrives as soon as the work is done. */
    void arrivedAtOnce() {
        returnSeconds = 0.0;
        delaySeconds = modelSeconds();
    }

    /**
     * Ends the work of a task in virtual time after its deadline: the result arrives as soon as the work is done, but
     * too late.
     */
    void arrivedTooLate() {
        returnSeconds = 0.0;
    }

    /** Handles the measurement of the device in real time. */
    void measured(TaskMeasured byDevice) {
        workMeasured(byDevice);
        delaySeconds = byDevice.delaySeconds();
        returnSeconds = delaySeconds - modelSeconds();
        measured = true;
    }

    /** Ends the work of a timed-out task whose device has measured the result, which shows that its server is done. */
    void workMeasured(TaskMeasured byDevice) {
        workOpen = false;
        if (decision > 0) {
            waitSeconds = byDevice.waitSeconds();
            computeSeconds = byDevice.computeSeconds();
        }
    }

    void lose(LossCause cause) {
        lossCause = Optional.of(cause);
    }

    /** Returns the outcome; a task that has not ended is timed out. */
    TaskOutcome outcome(double deadlineSeconds) {
        boolean lost = lossCause.isPresent();
        boolean done = !lost && delaySeconds <= deadlineSeconds;
        TaskStatus status = lost ? TaskStatus.LOST : done ? TaskStatus.DONE : TaskStatus.TIMED_OUT;
        return new TaskOutcome(
                device(),
                submitted.lengthBits(),
                submitted.cycles(),
                decision,
                submitted.gain(),
                submitted.localWaitSeconds(),
                localSeconds(),
                uploadSeconds,
                transferSeconds,
                lost ? Double.NaN : waitSeconds,
                lost ? Double.NaN : computeSeconds,
                lost ? Double.NaN : returnSeconds,
                lost ? Double.NaN : done ? delaySeconds : deadlineSeconds,
                status,
                lossCause,
                submitted.policyVersion(),
                submitted.actor(),
                status == TaskStatus.TIMED_OUT && workOpen);
    }

    private double localSeconds() {
        return decision == 0 ? Delay.computeSeconds(submitted.cycles(), submitted.localHz()) : 0.0;
    }
}
