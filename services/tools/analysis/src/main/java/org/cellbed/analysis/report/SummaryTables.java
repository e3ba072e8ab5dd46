package org.cellbed.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellbed.rundir.CellSummary;

/** The numbers of summary.json. */
final class SummaryTables {
    private final Optional<CellSummary> summary;
    private final Html html;

    SummaryTables(Optional<CellSummary> summary, Html html) {
        this.summary = summary;
        this.html = html;
    }

    void write() {
        if (summary.isEmpty()) {
            html.element(
                    "p class=\"warning\"",
                    "There is no " + CellSummary.NAME + ": the run ended before it was written.");
            return;
        }
        CellSummary found = summary.get();
        html.table("Summary", figures(found));
        html.table("Decisions", decisions(found.decisionShares()));
        html.table("Ledger", ledger(found.ledger()));
    }

    private static List<Entry> figures(CellSummary summary) {
        CellSummary.Delay delay = summary.delayS();
        CellSummary.Utility utility = summary.utility();
        return List.of(
                Entry.number("delay, mean", delay.mean(), "s"),
                Entry.number("delay, p50", delay.p50(), "s"),
                Entry.number("delay, p95", delay.p95(), "s"),
                Entry.number("delay, p99", delay.p99(), "s"),
                Entry.number("var(LD), mean", summary.meanVarLd(), "s²"),
                Entry.number("utility, mean per slot", utility.meanPerSlot(), ""),
                Entry.number("utility, sum", utility.sum(), ""),
                Entry.number("slots", summary.slots(), ""),
                Entry.number("emulated time", summary.emulatedSeconds(), "s"),
                Entry.number("tasks per emulated second", summary.tasksPerSecond(), ""),
                Entry.text("queues grow without bound", summary.diverges() ? "yes" : "no"));
    }

    private static List<Entry> decisions(Map<String, Double> shares) {
        List<Entry> entries = new ArrayList<>();
        shares.forEach((place, share) -> entries.add(Entry.share(place.replace('_', ' '), share, 1)));
        return entries;
    }

    private static List<Entry> ledger(CellSummary.Ledger ledger) {
        List<Entry> entries = new ArrayList<>(List.of(
                Entry.number("tasks generated", ledger.generated(), ""),
                Entry.number("done", ledger.done(), ""),
                Entry.number("timed out", ledger.timedOut(), ""),
                Entry.number("lost", ledger.lost(), "")));
        ledger.lostByCause().forEach((cause, tasks) -> entries.add(Entry.number("lost: " + cause, tasks, "")));
        return entries;
    }
}
