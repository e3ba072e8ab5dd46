package org.cellbed.analysis.audit;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.CellSummary;
import org.cellbed.rundir.Run;
import org.cellbed.rundir.SlotsFile;
import org.cellbed.rundir.TasksFile;
import org.jspecify.annotations.Nullable;

/** The check of summary.json against the rows: the ledger and, for a run with one cell, the means. */
final class SummaryCheck {
    private final Run run;
    private final CellSummary.Ledger ledger;
    private final Findings findings;
    private final Path file;

    SummaryCheck(Run run, CellSummary.Ledger ledger, Findings findings) {
        this.run = run;
        this.ledger = ledger;
        this.findings = findings;
        this.file = run.folder().resolve(CellSummary.NAME);
    }

    void run() {
        if (run.summary().isEmpty()) {
            findings.add(Rule.SUMMARY, file, "found no such file, expected the summary of the run");
            return;
        }
        CellSummary summary = run.summary().get();
        checkLedger(summary.ledger());
        if (run.cells().size() == 1) {
            checkMeans(summary, run.cells().get(0));
        }
    }

    private void checkLedger(CellSummary.Ledger written) {
        expect("ledger.generated", written.generated(), ledger.generated());
        expect("ledger.done", written.done(), ledger.done());
        expect("ledger.timed_out", written.timedOut(), ledger.timedOut());
        expect("ledger.lost", written.lost(), ledger.lost());
        Set<String> causes = new TreeSet<>(written.lostByCause().keySet());
        causes.addAll(ledger.lostByCause().keySet());
        for (String cause : causes) {
            expect(
                    "ledger.lost_by_cause." + cause,
                    written.lostByCause().getOrDefault(cause, 0L),
                    ledger.lostByCause().getOrDefault(cause, 0L));
        }
    }

    private void checkMeans(CellSummary summary, CellRun cell) {
        expect("slots", summary.slots(), cell.slots().size());
        double delays = 0.0;
        for (TasksFile.Row row : cell.tasks()) {
            delays += row.lost() ? 0.0 : row.delaySeconds();
        }
        expect("delay_s.mean", summary.delayS().mean(), delays / (ledger.done() + ledger.timedOut()));
        double variances = 0.0;
        double utilities = 0.0;
        for (SlotsFile.Row slot : cell.slots()) {
            variances += slot.loadVariance();
            utilities += Double.isNaN(slot.utility()) ? 0.0 : slot.utility();
        }
        expect("mean_var_ld", summary.meanVarLd(), variances / cell.slots().size());
        expect("utility.sum", summary.utility().sum(), utilities);
    }

    private void expect(String key, @Nullable Double found, double expected) {
        expect(key, found == null ? Double.NaN : found.doubleValue(), expected);
    }

    private void expect(String key, double found, double expected) {
        if (!Findings.same(found, expected)) {
            findings.add(
                    Rule.SUMMARY,
                    file,
                    key + ": found " + Findings.text(found) + ", expected " + Findings.text(expected)
                            + " from the rows");
        }
    }
}
