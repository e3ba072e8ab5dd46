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

/** A task from its submission to its end. Times in seconds, NaN where not known yet. Not thread-safe. */
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

    /** A task that its device computes. In virtual time its delay is known at once. */
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

    /** A task whose work has been granted to a server. */
    static OpenTask granted(
            TaskSubmitted submitted, int server, int attachment, double uploadSeconds, double transferSeconds) {
        OpenTask task = new OpenTask(submitted, server, attachment, uploadSeconds, transferSeconds);
        task.workOpen = true;
        return task;
    }

    /** A task that came too late to be decided on. */
    static OpenTask decisionless(TaskSubmitted submitted) {
        return new OpenTask(submitted, -1, 0, 0.0, 0.0);
    }

    /** A task as another has kept it. */
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

    /** What an attachment of server 1 is told of a task whose work was granted. */
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

    /** When it is at its server. */
    double arrivesSeconds(double generatedSeconds) {
        return generatedSeconds + uploadSeconds + transferSeconds;
    }

    /** Whether a server has work granted for it that it has not completed. */
    boolean workOpen() {
        return workOpen;
    }

    boolean onServer(int server, int ofAttachment) {
        return workOpen && decision == server && attachment == ofAttachment;
    }

    /** Whether it is known how the task ended, its deadline aside. */
    boolean ended() {
        return lossCause.isPresent() || !Double.isNaN(delaySeconds);
    }

    /** Whether its result should be at the device at a time and is not, and this was so when last asked. */
    boolean overdueAgain(double generatedSeconds, double seconds) {
        boolean overdue = !ended() && !workOpen && generatedSeconds + modelSeconds() <= seconds;
        boolean again = overdue && overdueBefore;
        overdueBefore = overdue;
        return again;
    }

    /**
     * When it was first asked for after it should have arrived at its server, if it is still not done; NaN where this is
     * the first time.
     */
    double missedSince(double generatedSeconds, double seconds) {
        double since = missedSinceSeconds;
        if (workOpen && Double.isNaN(since) && arrivesSeconds(generatedSeconds) <= seconds) {
            missedSinceSeconds = seconds;
        }
        return since;
    }

    /** Whether it has ended at a time; a local task in virtual time ends later than its delay is known. */
    boolean endedBy(double generatedSeconds, double seconds) {
        return lossCause.isPresent() || measured || generatedSeconds + delaySeconds <= seconds;
    }

    /** The delay, known for a task that has ended and was not lost. */
    double delaySeconds() {
        return delaySeconds;
    }

    /** Eqs. 6, 10 and 11 from the parts, without the way back. */
    double modelSeconds() {
        return decision == 0
                ? waitSeconds + localSeconds()
                : Delay.offloadedSeconds(uploadSeconds, transferSeconds, waitSeconds, computeSeconds);
    }

    /** The server is done. */
    void workDone(TaskCompleted completed) {
        workOpen = false;
        waitSeconds = completed.waitSeconds();
        computeSeconds = completed.computeSeconds();
    }

    /** The server will never be done. */
    void workLost() {
        workOpen = false;
    }

    /** In virtual time the result is at the device as soon as the work is done. */
    void arrivedAtOnce() {
        returnSeconds = 0.0;
        delaySeconds = modelSeconds();
    }

    /** In virtual time, after its deadline: the result is at the device as soon as the work is done, and of no use. */
    void arrivedTooLate() {
        returnSeconds = 0.0;
    }

    /** In real time the device says what it measured. */
    void measured(TaskMeasured byDevice) {
        workMeasured(byDevice);
        delaySeconds = byDevice.delaySeconds();
        returnSeconds = delaySeconds - modelSeconds();
        measured = true;
    }

    /** The device has a result, so its server is done with it; what this says of a task that had timed out. */
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
