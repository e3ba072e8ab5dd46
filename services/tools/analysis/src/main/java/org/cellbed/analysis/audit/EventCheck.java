package org.cellbed.analysis.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellbed.model.message.EventKind;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.EventsFile;
import org.cellbed.rundir.OutagesFile;
import org.jspecify.annotations.Nullable;

/** The check of the order of events, and of the outages that they report. */
final class EventCheck {
    private final CellRun cell;
    private final Findings findings;

    EventCheck(CellRun cell, Findings findings) {
        this.cell = cell;
        this.findings = findings;
    }

    void run() {
        checkOrder();
        checkOutages();
    }

    /**
     * Checks the order. In real time the events of a slot's opening carry its intended time, at most a slot too early.
     */
    private void checkOrder() {
        double allowed = cell.virtual() ? 0.0 : cell.model().slotSeconds();
        double latest = 0.0;
        for (EventsFile.Row event : cell.events()) {
            if (!(event.seconds() >= latest - allowed)) {
                findings.add(
                        Rule.EVENT_TIME,
                        cell,
                        event,
                        event.kind().text() + " of " + event.subject() + ": found " + event.seconds()
                                + " s, expected at least " + latest + " s, the time of an earlier event");
            }
            latest = Math.max(latest, event.seconds());
        }
    }

    private void checkOutages() {
        Map<String, Double> began = new HashMap<>();
        List<String> reported = new ArrayList<>();
        for (EventsFile.Row event : cell.events()) {
            if (event.kind() == EventKind.OUTAGE_BEGAN) {
                began.put(event.subject(), event.seconds());
            } else if (event.kind() == EventKind.OUTAGE_ENDED) {
                Double from = began.remove(event.subject());
                reported.add(outage(event.subject(), from, event.seconds()));
            }
        }
        for (OutagesFile.Row row : cell.outages()) {
            String outage = outage("server-" + row.server(), row.fromSeconds(), row.toSeconds());
            if (!reported.remove(outage)) {
                findings.add(
                        Rule.OUTAGES,
                        cell.folder().resolve(OutagesFile.NAME),
                        row.line(),
                        outage + ": found no events, expected its begin and end in " + EventsFile.NAME);
            }
        }
        for (String outage : reported) {
            findings.add(
                    Rule.OUTAGES,
                    cell.folder().resolve(OutagesFile.NAME),
                    outage + ": found no row, expected one, as " + EventsFile.NAME + " reports it");
        }
    }

    private static String outage(String server, @Nullable Double fromSeconds, double toSeconds) {
        return "outage of " + server + " from " + fromSeconds + " to " + toSeconds + " s";
    }
}
