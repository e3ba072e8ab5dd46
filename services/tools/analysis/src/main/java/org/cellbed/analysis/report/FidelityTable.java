package org.cellbed.analysis.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellbed.analysis.fidelity.Fidelity;
import org.cellbed.rundir.RunReadException;

/** The verdict of fidelity.json, for real-time runs. */
final class FidelityTable {
    private FidelityTable() {}

    static void write(Path run, Html html) throws RunReadException {
        Optional<Fidelity> found = Fidelity.find(run);
        if (found.isEmpty()) {
            return;
        }
        Fidelity fidelity = found.get();
        Fidelity.Quantiles off = fidelity.delay().share();
        List<Entry> entries = new ArrayList<>(List.of(Entry.text("verdict", fidelity.verdict())));
        fidelity.reasons().forEach(reason -> entries.add(Entry.text("because", reason)));
        entries.add(Entry.share("deviation of delays, p50", off.p50(), 3));
        entries.add(Entry.share("deviation of delays, p95", off.p95(), 3));
        entries.add(Entry.share("deviation of delays, p99", off.p99(), 3));
        entries.add(Entry.share("deviation of delays, max", off.max(), 3));
        entries.add(Entry.number("tasks compared", fidelity.tasks().compared(), ""));
        entries.add(Entry.number("stages executed", fidelity.stages().executed(), ""));
        entries.add(Entry.number("stages late", fidelity.stages().overruns(), ""));
        entries.add(Entry.number("slots skipped", fidelity.skippedSlots(), ""));
        html.table("Fidelity to the model", entries);
    }
}
