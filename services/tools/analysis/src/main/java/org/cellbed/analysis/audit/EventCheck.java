package org.cellbed.analysis.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellbed.model.message.EventKind;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.EventsFile;
import org.cellbed.rundir.OutagesFile;

/** The order of events, and the outages that they tell of. */
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

    /** In real time what happens at a slot's opening is told under its intended time, by less than a slot too early. */
    private void checkOrder() {
        double allowed = cell.virtual() ? 0.0 : cell.model().slotSeconds();
        double latest = 0.0;
        for (EventsFile.Row event : cell.events()) {
            if (!(event.seconds() >= latest - allowed)) {
                findings.add(
                        Rule.EVENT_TIME,
                        cell,
                        event,
                        event.kind().text() + " of " + event.subject() + " at " + event.seconds() + " s comes after "
                                + latest + " s");
            }
            latest = Math.max(latest, event.seconds());
        }
    }

    private void checkOutages() {
        Map<String, Double> began = new HashMap<>();
        List<String> told = new ArrayList<>();
        for (EventsFile.Row event : cell.events()) {
            if (event.kind() == EventKind.OUTAGE_BEGAN) {
                began.put(event.subject(), event.seconds());
            } else if (event.kind() == EventKind.OUTAGE_ENDED) {
                Double from = began.remove(event.subject());
                told.add(event.subject() + " " + from + " " + event.seconds());
            }
        }
        for (OutagesFile.Row row : cell.outages()) {
            String outage = "server-" + row.server() + " " + row.fromSeconds() + " " + row.toSeconds();
            if (!told.remove(outage)) {
                findings.add(
                        Rule.OUTAGES,
                        cell.folder().resolve(OutagesFile.NAME),
                        row.line(),
                        "events do not tell of the outage of " + outage);
            }
        }
        for (String outage : told) {
            findings.add(
                    Rule.OUTAGES,
                    cell.folder().resolve(OutagesFile.NAME),
                    "there is no row for the outage of " + outage + ", which events tell of");
        }
    }
}
