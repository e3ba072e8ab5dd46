package org.cellbed.testbed.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cellbed.model.message.LossCause;

/** Each lost task has exactly one event that says why, and nothing else has one. */
final class LossCheck {
    private final CellRun cell;
    private final Findings findings;

    LossCheck(CellRun cell, Findings findings) {
        this.cell = cell;
        this.findings = findings;
    }

    void run() {
        Map<String, EventRow> losses = new HashMap<>();
        for (EventRow event : cell.events()) {
            if (event.event().equals("lost") && losses.put(event.subject(), event) != null) {
                findings.add(Rule.LOSS, cell, event, event.subject() + " is lost for the second time");
            }
        }
        for (TaskRow row : cell.tasks()) {
            EventRow event = losses.remove("task-" + row.slot() + "-" + row.device());
            if (row.lost() && event == null) {
                findings.add(Rule.LOSS, cell, row, "is lost, but no event says why");
            } else if (!row.lost() && event != null) {
                findings.add(Rule.LOSS, cell, event, event.subject() + " is lost, its row says " + row.status());
            } else if (event != null) {
                checkCause(row, event);
            }
        }
        losses.values().forEach(event -> findings.add(Rule.LOSS, cell, event, event.subject() + " has no row"));
    }

    /** The cause that an event names. */
    static Optional<LossCause> cause(EventRow lost) {
        return Arrays.stream(LossCause.values())
                .filter(cause -> cause.text().equals(lost.detail()))
                .findFirst();
    }

    private void checkCause(TaskRow row, EventRow event) {
        Optional<LossCause> cause = cause(event);
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
