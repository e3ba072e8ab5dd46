package org.cellbed.simulator.system;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.LoadReported;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskSubmitted;

/**
 * The check of the servers' messages: no queue below zero, work and time only grow, no server completes a task twice.
 */
final class ServerCheck implements WireWatch {
    private static final double ROUNDING_SECONDS = 1e-9;

    private record Attachment(int server, int number) {}

    private record Completion(Attachment by, int slot, int device) {}

    private final Cell cell;
    private final Map<Attachment, LoadReported> lastReports = new HashMap<>();
    private final Map<Attachment, Double> lastCompletions = new HashMap<>();
    private final Set<Completion> completions = new HashSet<>();
    private final Map<Long, Long> cycles = new HashMap<>();

    ServerCheck(Cell cell) {
        this.cell = cell;
    }

    @Override
    public void sent(String from, String to, Message message) {
        if (message instanceof TaskSubmitted task) {
            cycles.put((long) task.slot() << Integer.SIZE | task.device(), task.cycles());
        } else if (message instanceof LoadReported report) {
            reported(report);
        } else if (message instanceof TaskCompleted completed && to.equals("enodeb")) {
            completed(completed);
        }
    }

    @Override
    public void delivered(String to, Message message) {
        // what is delivered was sent
    }

    private void reported(LoadReported report) {
        Attachment by = new Attachment(report.server(), report.attachment());
        long queued = report.arrivedCycles() - report.completedCycles();
        Check.that(report.completedCycles() >= 0 && queued >= 0, "no queue is below zero", report);
        Check.that(report.partialCycles() >= 0 && report.partialCycles() <= queued, "work is done of a task", report);
        LoadReported before = lastReports.put(by, report);
        if (before != null) {
            Check.that(report.atSeconds() >= before.atSeconds(), "time does not run back", report, before);
            Check.that(report.arrivedCycles() >= before.arrivedCycles(), "arrivals only grow", report, before);
            Check.that(report.completedCycles() >= before.completedCycles(), "work only grows", report, before);
        }
    }

    private void completed(TaskCompleted done) {
        Attachment by = new Attachment(done.server(), done.attachment());
        Check.that(completions.add(new Completion(by, done.slot(), done.device())), "a task is completed once", done);
        Check.notNegative(done.uploadSeconds(), "an upload", done);
        Check.notNegative(done.waitSeconds() + ROUNDING_SECONDS, "a wait", done);
        long work = cycles.getOrDefault((long) done.slot() << Integer.SIZE | done.device(), 0L);
        Check.that(done.computeSeconds() == work / cell.serverHz(done.server()), "t_comp is C/f", done, work);
        double begun = done.completedSeconds() - done.computeSeconds();
        Double before = lastCompletions.put(by, done.completedSeconds());
        Check.that(
                before == null || begun >= before - ROUNDING_SECONDS,
                "one task is computed at a time",
                done,
                String.valueOf(before));
    }
}
