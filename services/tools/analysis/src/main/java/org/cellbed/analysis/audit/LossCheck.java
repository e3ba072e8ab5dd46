package org.cellbed.analysis.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cellbed.model.message.EventKind;
import org.cellbed.model.message.LossCause;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.EventsFile;
import org.cellbed.rundir.TasksFile;

/** Each lost task has exactly one event that says why, and nothing else has one. */
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
                findings.add(Rule.LOSS, cell, event, event.subject() + " is lost for the second time");
            }
        }
        for (TasksFile.Row row : cell.tasks()) {
            EventsFile.Row event = losses.remove("task-" + row.slot() + "-" + row.device());
            if (row.lost() && event == null) {
                findings.add(Rule.LOSS, cell, row, "is lost, but no event says why");
            } else if (!row.lost() && event != null) {
                findings.add(
                        Rule.LOSS,
                        cell,
                        event,
                        event.subject() + " is lost, its row says "
                                + row.status().text());
            } else if (event != null) {
                checkCause(row, event);
            }
        }
        losses.values().forEach(event -> findings.add(Rule.LOSS, cell, event, event.subject() + " has no row"));
    }

    private void checkCause(TasksFile.Row row, EventsFile.Row event) {
        Optional<LossCause> cause = LossCause.find(event.detail());
        if (cause.isEmpty()) {
            findings.add(
                    Rule.LOSS, cell, event, event.subject() + " is lost for no known cause '" + event.detail() + "'");
        } else if (!fits(cause.get(), row.decision())) {
            findings.add(
                    Rule.LOSS,
                    cell,
                    event,
                    event.subject() + " is lost by " + event.detail() + ", its decision is " + row.decision());
        }
        if (event.seconds() < row.generatedSeconds()) {
            findings.add(Rule.LOSS, cell, event, event.subject() + " is lost before it is generated");
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
