package org.cellbed.analysis.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cellbed.model.message.EventKind;
import org.cellbed.model.message.LossCause;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.EventsFile;
import org.cellbed.rundir.TasksFile;

/** The check that each lost task has exactly one event that gives the cause, and no other task has one. */
final class LossCheck {
    private final CellRun cell;
    private final Findings findings;

    LossCheck(CellRun cell, Findings findings) {
        this.cell = cell;
        this.findings = findings;
    }

    void run() {
        Map<String, EventsFile.Row> losses = new HashMap<>();
        for (EventsFile.Row event : cell.events()) {
            if (event.kind() == EventKind.LOST && losses.put(event.subject(), event) != null) {
                findings.add(Rule.LOSS, cell, event, event.subject() + ": found a second loss, expected one");
            }
        }
        for (TasksFile.Row row : cell.tasks()) {
            EventsFile.Row event = losses.remove("task-" + row.slot() + "-" + row.device());
            if (row.lost() && event == null) {
                findings.add(Rule.LOSS, cell, row, "found no event with the cause of its loss, expected one");
            } else if (!row.lost() && event != null) {
                findings.add(
                        Rule.LOSS,
                        cell,
                        event,
                        event.subject() + ": found status " + row.status().text() + " in its row, expected lost");
            } else if (event != null) {
                checkCause(row, event);
            }
        }
        losses.values()
                .forEach(event ->
                        findings.add(Rule.LOSS, cell, event, event.subject() + ": found no row, expected one"));
    }

    private void checkCause(TasksFile.Row row, EventsFile.Row event) {
        Optional<LossCause> cause = LossCause.find(event.detail());
        if (cause.isEmpty()) {
            findings.add(
                    Rule.LOSS,
                    cell,
                    event,
                    event.subject() + ": found cause '" + event.detail() + "', expected one of "
                            + String.join(
                                    ", ",
                                    Stream.of(LossCause.values())
                                            .map(LossCause::text)
                                            .toList()));
        } else if (!fits(cause.get(), row.decision())) {
            findings.add(
                    Rule.LOSS,
                    cell,
                    event,
                    event.subject() + ": found cause " + event.detail() + ", expected one that fits decision "
                            + row.decision());
        }
        if (event.seconds() < row.generatedSeconds()) {
            findings.add(
                    Rule.LOSS,
                    cell,
                    event,
                    event.subject() + ": found its loss at " + event.seconds()
                            + " s, expected it after its generation at " + row.generatedSeconds() + " s");
        }
    }

    private static boolean fits(LossCause cause, int decision) {
        return switch (cause) {
            case LATE -> decision == -1;
            case SERVER_GONE, SERVER_1 -> decision > 0;
            case DEVICE_GONE, UNMEASURED, RUN_ENDED -> decision >= 0;
        };
    }
}
