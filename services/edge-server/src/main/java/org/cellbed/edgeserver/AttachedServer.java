package org.cellbed.edgeserver;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.cell.ServerProfile;
import org.cellbed.model.message.LoadReported;
import org.cellbed.model.message.OutageBegan;
import org.cellbed.model.message.OutageEnded;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskForwarded;
import org.cellbed.model.message.TaskUploaded;
import org.cellbed.model.message.TimeAdvanced;
import org.cellbed.model.message.TimeRelayed;
import org.cellbed.model.message.Timing;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Lead;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Timer;
import org.cellbed.model.role.When;

/**
 * A server with an index. In virtual time it handles events up to the least promise of its links and reports its load
 * at exactly each promise of the eNodeB. In real time it handles events when the clock reaches them, reports after
 * each, and sends known messages ahead: tasks that it forwards, and results to devices. Not thread-safe.
 */
final class AttachedServer {
    private record OutageChange(double atSeconds, boolean begins) {}

    private final int server;
    private final int attachment;
    private final Timing timing;
    private final double computeHz;
    private final ComputeQueue queue;
    private final Forwarding forwarding;
    private final SeenTasks seen = new SeenTasks();

    private double promisedSeconds = Double.NEGATIVE_INFINITY;
    private double relayedSeconds = Double.NEGATIVE_INFINITY;
    private boolean relayCounts;
    private double reachedSeconds = Double.NEGATIVE_INFINITY;
    private double reportedSeconds = Double.NEGATIVE_INFINITY;
    private double outageChangedSeconds = Double.NEGATIVE_INFINITY;
    /** The outages to come, in real time. */
    private final Queue<OutageChange> outages = new ArrayDeque<>();

    private double forwardAsked = Double.NaN;
    private double resultAsked = Double.NaN;
    private Optional<Job> sentAhead = Optional.empty();
    /** Whether the eNodeB knows of all arrivals, completions and outages. */
    private boolean reported = true;

    AttachedServer(Cell cell, int server, int attachment, Timing timing) {
        this.server = server;
        this.attachment = attachment;
        this.timing = timing;
        this.computeHz = cell.serverHz(server);
        this.queue = new ComputeQueue(computeHz);
        this.forwarding = new Forwarding(cell.constants().fibreBps());
    }

    ServerProfile profile() {
        return new ServerProfile(server, computeHz);
    }

    boolean is(int index, int asAttachment) {
        return server == index && attachment == asAttachment;
    }

    void uploaded(TaskUploaded task) {
        if (task.gateway() != attachment || isDuplicate(task.slot(), task.device(), task.arrivesSeconds())) {
            return;
        }
        if (task.server() != server) {
            forwarding.add(task);
        } else if (task.attachment() == attachment) {
            queue.add(Job.of(task));
        }
    }

    void forwarded(TaskForwarded task) {
        if (task.attachment() == attachment && !isDuplicate(task.slot(), task.device(), task.arrivesSeconds())) {
            queue.add(Job.of(task));
        }
    }

    void timeAdvanced(TimeAdvanced promise, Outbox out) {
        boolean server1HasLeft = promise.seconds() == promisedSeconds && !promise.relayed();
        if (timing == Timing.VIRTUAL && (promise.seconds() > promisedSeconds || server1HasLeft)) {
            promisedSeconds = promise.seconds();
            relayCounts = promise.relayed() && server != 1;
            advanceToPromises(out);
        }
    }

    void timeRelayed(TimeRelayed promise, Outbox out) {
        if (timing == Timing.VIRTUAL && promise.seconds() > relayedSeconds) {
            relayedSeconds = promise.seconds();
            advanceToPromises(out);
        }
    }

    void outageBegan(OutageBegan outage, Outbox out) {
        outage(new OutageChange(outage.atSeconds(), true), out);
    }

    /**
     * Ends the outage. A message without an outage to end is for the former server of this index, which left while it
     * was down.
     */
    void outageEnded(OutageEnded outage, Outbox out) {
        outage(new OutageChange(outage.atSeconds(), false), out);
    }

    private void outage(OutageChange change, Outbox out) {
        if (timing == Timing.VIRTUAL) {
            apply(change, out);
        } else {
            outages.add(change);
        }
    }

    private void apply(OutageChange change, Outbox out) {
        double atSeconds = change.atSeconds();
        if (atSeconds > outageChangedSeconds && (change.begins() || queue.down())) {
            outageChangedSeconds = atSeconds;
            reported = false;
            if (change.begins()) {
                queue.beginOutage(atSeconds, (job, waitSeconds) -> completed(job, waitSeconds, out));
            } else {
                queue.endOutage(atSeconds, (job, waitSeconds) -> completed(job, waitSeconds, out));
            }
        }
    }

    /** Handles all events that are due at the time of the clock, and sets the next timer. */
    void clockAt(double nowSeconds, Outbox out) {
        double untilSeconds = Math.max(reachedSeconds, Math.nextUp(nowSeconds));
        while (nextOutageSeconds() < untilSeconds) {
            apply(outages.remove(), out);
        }
        handleUpTo(untilSeconds, out);
        if (!reported) {
            report(nowSeconds, out);
        }
        askToBeWoken(out);
    }

    /** Forwards, ahead of time, the tasks whose upload ends by a time. */
    void forwardAhead(double uploadedSeconds, double nowSeconds, Outbox out) {
        forwarding.advanceTo(Math.nextUp(uploadedSeconds), out);
        clockAt(nowSeconds, out);
    }

    /**
     * Sends the device, ahead of time, the result of the task that completes at a time, unless an outage comes first.
     */
    void resultAhead(double completedSeconds, Outbox out) {
        if (queue.nextCompletionSeconds() == completedSeconds && nextOutageSeconds() > completedSeconds) {
            queue.inService((job, waitSeconds) -> {
                out.send(new Address.Device(job.device()), job.completed(server, attachment, waitSeconds, computeHz));
                sentAhead = Optional.of(job);
            });
        }
    }

    private void askToBeWoken(Outbox out) {
        double uploadedSeconds = forwarding.nextEventSeconds();
        if (uploadedSeconds < Double.POSITIVE_INFINITY && uploadedSeconds != forwardAsked) {
            forwardAsked = uploadedSeconds;
            out.wake(new When.Before(uploadedSeconds, Lead.DELIVERY_SECONDS), new Timer.ForwardAhead(uploadedSeconds));
        }
        double completedSeconds = queue.nextCompletionSeconds();
        if (completedSeconds < Double.POSITIVE_INFINITY && completedSeconds != resultAsked) {
            resultAsked = completedSeconds;
            out.wake(new When.Before(completedSeconds, Lead.DELIVERY_SECONDS), new Timer.ResultAhead(completedSeconds));
        }
        double nextSeconds = Math.min(queue.nextEventSeconds(), nextOutageSeconds());
        if (nextSeconds < Double.POSITIVE_INFINITY) {
            out.wake(new When.At(nextSeconds), new Timer.ServiceDue());
        }
    }

    private double nextOutageSeconds() {
        OutageChange next = outages.peek();
        return next == null ? Double.POSITIVE_INFINITY : next.atSeconds();
    }

    /**
     * Whether a message is a duplicate. Duplicates never differ: in virtual time they are older than a promise, in real
     * time they have been seen.
     */
    private boolean isDuplicate(int slot, int device, double arrivesSeconds) {
        return timing == Timing.VIRTUAL ? arrivesSeconds < reachedSeconds : !seen.isNew(slot, device);
    }

    private void advanceToPromises(Outbox out) {
        advanceTo(relayCounts ? Math.min(promisedSeconds, relayedSeconds) : promisedSeconds, out);
        if (reachedSeconds == promisedSeconds && promisedSeconds > reportedSeconds) {
            reportedSeconds = promisedSeconds;
            if (promisedSeconds < Double.POSITIVE_INFINITY) {
                report(promisedSeconds, out);
            }
        }
    }

    private void advanceTo(double seconds, Outbox out) {
        if (seconds > reachedSeconds) {
            handleUpTo(seconds, out);
            if (server == 1) {
                out.send(new Address.OtherServers(), new TimeRelayed(seconds));
            }
        }
    }

    /**
     * Handles events up to a time. In real time a task may be delivered after its arrival time; it is then handled
     * although this time has passed.
     */
    private void handleUpTo(double seconds, Outbox out) {
        long arrivedBefore = queue.arrivedCycles();
        forwarding.advanceTo(seconds, out);
        queue.advanceTo(seconds, (job, waitSeconds) -> completed(job, waitSeconds, out));
        reachedSeconds = seconds;
        reported &= queue.arrivedCycles() == arrivedBefore;
    }

    /** Reports a completed task. In virtual time the device has nothing to measure. */
    private void completed(Job job, double waitSeconds, Outbox out) {
        reported = false;
        TaskCompleted completed = job.completed(server, attachment, waitSeconds, computeHz);
        out.send(new Address.Enodeb(), completed);
        if (timing == Timing.REAL && !sentAhead.equals(Optional.of(job))) {
            out.send(new Address.Device(job.device()), completed);
        }
    }

    private void report(double atSeconds, Outbox out) {
        reported = true;
        out.send(
                new Address.Enodeb(),
                new LoadReported(
                        server,
                        attachment,
                        atSeconds,
                        queue.arrivedCycles(),
                        queue.completedCycles(),
                        queue.partialCycles(atSeconds)));
    }
}
